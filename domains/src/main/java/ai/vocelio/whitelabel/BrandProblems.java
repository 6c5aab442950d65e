package ai.vocelio.whitelabel;

import static ai.vocelio.kernel.Problem.Kind.CONFLICT;
import static ai.vocelio.kernel.Problem.Kind.INVALID;
import static ai.vocelio.kernel.Problem.Kind.NOT_FOUND;

import ai.vocelio.kernel.Problem;
import ai.vocelio.whitelabel.assets.BrandAssetKind;
import org.springframework.dao.DataIntegrityViolationException;

/** What can be wrong with a change of a brand, in sentences. */
final class BrandProblems {

    private static final String ONE_EACH = "brand_one_each";

    private BrandProblems() {}

    static Problem versionNotFound() {
        return new Problem(
                NOT_FOUND,
                BrandUserErrorCode.VERSION_NOT_FOUND,
                "There is no such version of the brand.",
                "brandVersionId");
    }

    static Problem stale() {
        return new Problem(
                CONFLICT,
                BrandUserErrorCode.STALE_OBJECT,
                "Somebody changed the brand meanwhile: read it again.",
                "expectedVersion");
    }

    static Problem assetNotFound(String field) {
        return new Problem(NOT_FOUND, BrandUserErrorCode.ASSET_NOT_FOUND, "There is no such asset.", field);
    }

    static Problem assetNotUploaded(String field) {
        return new Problem(
                CONFLICT,
                BrandUserErrorCode.ASSET_NOT_UPLOADED,
                "The asset has no content yet: send it to its upload address first.",
                field);
    }

    static Problem assetOfAnotherKind(String field, BrandAssetKind kind) {
        return new Problem(
                INVALID,
                BrandUserErrorCode.ASSET_OF_ANOTHER_KIND,
                "The asset was uploaded for another use: make one of the kind " + kind + ".",
                field);
    }

    /** Two made the first change at the same time. */
    static RuntimeException of(DataIntegrityViolationException exception) {
        return Problem.behind(exception, ONE_EACH, BrandProblems::stale);
    }
}
