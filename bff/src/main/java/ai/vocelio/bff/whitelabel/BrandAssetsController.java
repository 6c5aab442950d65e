package ai.vocelio.bff.whitelabel;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Paging;
import ai.vocelio.whitelabel.assets.BrandAsset;
import ai.vocelio.whitelabel.assets.BrandAssets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BrandAssetsController {

    private final BrandAssets assets;
    private final WhitelabelAddresses addresses;

    BrandAssetsController(BrandAssets assets, WhitelabelAddresses addresses) {
        this.assets = assets;
        this.addresses = addresses;
    }

    @QueryMapping
    @Nullable
    BrandAsset brandAsset(@Argument UUID id) {
        return assets.find(id).orElse(null);
    }

    @QueryMapping
    Connection<BrandAsset> brandAssets(Paging paging) {
        return Connection.of(assets.list(paging), BrandAsset::position, assets::count);
    }

    @SchemaMapping
    @Nullable
    String url(BrandAsset asset, @ContextValue Caller caller) {
        return addresses.of(caller.organizationId(), asset);
    }

    @MutationMapping
    BrandAssetPayload brandAssetCreate(@Argument BrandAssetCreateInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> assets.create(input.kind(), caller.subject()),
                (made, faults) -> made == null
                        ? new BrandAssetPayload(null, null, null, faults)
                        : new BrandAssetPayload(
                                made.asset(), addresses.ofUpload(made.ticket()), made.expiresAt(), faults));
    }

    @MutationMapping
    BrandAssetPayload brandAssetDelete(@Argument BrandAssetDeleteInput input) {
        return UserErrors.catching(
                () -> assets.delete(input.brandAssetId()),
                (gone, faults) -> new BrandAssetPayload(gone, null, null, faults));
    }
}
