package ai.vocelio.bff.whitelabel;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.References;
import ai.vocelio.team.Permission;
import ai.vocelio.whitelabel.Brand;
import ai.vocelio.whitelabel.BrandPreview;
import ai.vocelio.whitelabel.BrandPreviews;
import ai.vocelio.whitelabel.BrandSettings;
import ai.vocelio.whitelabel.BrandVersion;
import ai.vocelio.whitelabel.Brands;
import ai.vocelio.whitelabel.assets.BrandAsset;
import ai.vocelio.whitelabel.assets.BrandAssets;
import ai.vocelio.whitelabel.domains.Domain;
import ai.vocelio.whitelabel.domains.Domains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhitelabelNodes {

    @Bean
    NodeType<BrandVersion> brandVersionNode(Brands brands) {
        return new NodeType<>("BrandVersion", "brv", BrandVersion.class, Permission.BRAND_READ, brands::versionsByIds);
    }

    @Bean
    NodeType<BrandAsset> brandAssetNode(BrandAssets assets) {
        return new NodeType<>("BrandAsset", "bra", BrandAsset.class, Permission.BRAND_READ, assets::byIds);
    }

    @Bean
    NodeType<BrandPreview> brandPreviewNode(BrandPreviews previews) {
        return new NodeType<>("BrandPreview", "brp", BrandPreview.class, Permission.BRAND_READ, previews::byIds);
    }

    @Bean
    NodeType<Domain> domainNode(Domains domains) {
        return new NodeType<>("Domain", "dom", Domain.class, Permission.DOMAIN_READ, domains::byIds);
    }

    @Bean
    References<Brand> brandReferences() {
        return References.<Brand>of("Brand").to("BrandVersion", "liveVersion", Brand::liveVersionId);
    }

    @Bean
    References<BrandSettings> brandSettingsReferences() {
        return References.<BrandSettings>of("BrandSettings")
                .to("BrandAsset", "logo", BrandSettings::logoId)
                .to("BrandAsset", "favicon", BrandSettings::faviconId)
                .to("BrandAsset", "loginBackground", BrandSettings::loginBackgroundId);
    }

    @Bean
    References<BrandPreview> brandPreviewReferences() {
        return References.<BrandPreview>of("BrandPreview").to("Member", "createdBy", BrandPreview::createdById);
    }
}
