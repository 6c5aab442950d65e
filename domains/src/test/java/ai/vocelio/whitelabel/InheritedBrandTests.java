package ai.vocelio.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.whitelabel.assets.BrandAsset;
import ai.vocelio.whitelabel.assets.BrandAssetFormat;
import ai.vocelio.whitelabel.assets.BrandAssetKind;
import ai.vocelio.whitelabel.assets.BrandAssets;
import ai.vocelio.whitelabel.assets.Drawn;
import ai.vocelio.whitelabel.assets.UploadTickets;
import ai.vocelio.whitelabel.worn.WornBrand;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which brand people see of an organization in the tree. */
@DomainTest
class InheritedBrandTests {

    @Autowired
    Brands brands;

    @Autowired
    BrandAssets assets;

    @Autowired
    UploadTickets tickets;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID platform;
    private UUID partner;
    private UUID customer;
    private UUID sibling;

    @BeforeEach
    void a_tree() {
        platform = planted(OrganizationKind.PLATFORM, null);
        partner = planted(OrganizationKind.PARTNER, platform);
        customer = planted(OrganizationKind.CUSTOMER, partner);
        sibling = planted(OrganizationKind.CUSTOMER, partner);
    }

    @Test
    void where_nobody_has_published_there_is_nothing_to_wear() {
        Tenant.as(partner, () -> brands.update(BrandFixtures.name("A draft")));
        assertThat(worn(customer)).isEmpty();
    }

    @Test
    void a_customer_wears_what_the_nearest_above_it_has_published() {
        publish(platform, "Platform");
        assertThat(worn(customer)).isEqualTo("Platform");
        publish(partner, "Partner");
        assertThat(worn(customer)).isEqualTo("Partner");
        assertThat(worn(platform)).isEqualTo("Platform");
        publish(customer, "Customer");
        assertThat(worn(customer)).isEqualTo("Customer");
    }

    @Test
    void nobody_wears_what_stands_beside_or_below() {
        publish(sibling, "Sibling");
        assertThat(worn(customer)).isEmpty();
        assertThat(worn(partner)).isEmpty();
    }

    @Test
    void what_is_worn_is_published_and_never_a_draft() {
        publish(partner, "Partner");
        Tenant.as(partner, () -> brands.update(BrandFixtures.name("Secret")));
        Tenant.as(customer, () -> brands.update(BrandFixtures.name("Not yet")));
        assertThat(worn(customer)).isEqualTo("Partner");
    }

    @Test
    void pictures_are_those_of_the_one_whose_brand_it_is() {
        BrandAsset logo = Tenant.as(partner, () -> {
            String ticket =
                    assets.create(BrandAssetKind.LOGO, UUID.randomUUID()).ticket();
            return assets.fill(tickets.read(ticket).orElseThrow(), Drawn.png(8, 8));
        });
        Tenant.as(partner, () -> brands.update(BrandFixtures.logo(logo.id())));
        publish(partner, "Partner");

        WornBrand worn = Tenant.as(customer, brands::worn).orElseThrow();
        assertThat(worn.ownerId()).isEqualTo(partner);
        assertThat(worn.logo())
                .isEqualTo(new WornBrand.Picture(BrandAssetFormat.PNG, Objects.requireNonNull(logo.digest())));
        assertThat(worn.favicon()).isNull();
    }

    @Test
    void who_looked_up_works_for_the_own_organization_after_it() {
        publish(partner, "Partner");
        Tenant.as(
                customer,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(brands.worn()).isPresent();
                    assertThat(jdbc.sql("select current_organization()")
                                    .query(UUID.class)
                                    .single())
                            .isEqualTo(customer);
                    assertThat(jdbc.sql("select count(*) from brand_version")
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                    assertThat(jdbc.sql("select count(*) from organization where id in (?, ?)")
                                    .params(partner, platform)
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                }));
    }

    private String worn(UUID organization) {
        Optional<WornBrand> worn = Tenant.as(organization, brands::worn);
        return worn.map(brand -> brand.settings().name()).orElse("");
    }

    private void publish(UUID organization, String name) {
        Tenant.as(organization, () -> brands.update(BrandFixtures.name(name)));
        Tenant.as(organization, () -> brands.publish(null));
    }

    private UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above = parent == null
                ? null
                : Tenant.as(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure("w-" + id, kind.name(), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }
}
