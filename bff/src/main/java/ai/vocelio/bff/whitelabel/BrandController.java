package ai.vocelio.bff.whitelabel;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Paging;
import ai.vocelio.whitelabel.Brand;
import ai.vocelio.whitelabel.BrandPreview;
import ai.vocelio.whitelabel.BrandPreviews;
import ai.vocelio.whitelabel.BrandVersion;
import ai.vocelio.whitelabel.Brands;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BrandController {

    private final Brands brands;
    private final BrandPreviews previews;
    private final WhitelabelAddresses addresses;

    BrandController(Brands brands, BrandPreviews previews, WhitelabelAddresses addresses) {
        this.brands = brands;
        this.previews = previews;
        this.addresses = addresses;
    }

    @QueryMapping
    Brand brand() {
        return brands.current();
    }

    @SchemaMapping
    List<BrandPreview> previews(Brand brand) {
        return previews.open();
    }

    @QueryMapping
    @Nullable
    BrandVersion brandVersion(@Argument UUID id) {
        return brands.version(id).orElse(null);
    }

    @QueryMapping
    Connection<BrandVersion> brandVersions(Paging paging) {
        return Connection.of(brands.versions(paging), BrandVersion::position, brands::countVersions);
    }

    @MutationMapping
    BrandPayload brandUpdate(@Argument BrandUpdateInput input) {
        return UserErrors.catching(() -> brands.update(input.toUpdate()), BrandPayload::new);
    }

    @MutationMapping
    BrandPayload brandPublish(@Argument BrandPublishInput input) {
        return UserErrors.catching(() -> brands.publish(input.expectedVersion()), BrandPayload::new);
    }

    @MutationMapping
    BrandPayload brandRollBack(@Argument BrandRollBackInput input) {
        return UserErrors.catching(() -> brands.rollBack(input.brandVersionId()), BrandPayload::new);
    }

    @MutationMapping
    BrandPreviewPayload brandPreviewCreate(@Argument BrandPreviewCreateInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> previews.create(input.lifetime(), caller.subject()),
                (made, faults) -> new BrandPreviewPayload(
                        made == null ? null : made.preview(),
                        made == null ? null : addresses.of(made.secret()),
                        faults));
    }

    @MutationMapping
    BrandPreviewPayload brandPreviewRevoke(@Argument BrandPreviewRevokeInput input) {
        return UserErrors.catching(
                () -> previews.revoke(input.brandPreviewId()),
                (ended, faults) -> new BrandPreviewPayload(ended, null, faults));
    }
}
