package ai.vocelio.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.whitelabel.assets.BrandAssetKind;
import ai.vocelio.whitelabel.assets.BrandAssets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class BrandsTests {

    @Autowired
    Brands brands;

    @Autowired
    BrandAssets assets;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID acme;
    private UUID globex;

    @BeforeEach
    void two_organizations() {
        acme = BrandFixtures.organization(organizations, "Acme Dental");
        globex = BrandFixtures.organization(organizations, "Globex Travel");
    }

    @Test
    void a_brand_begins_with_the_name_of_its_organization_and_nobody_sees_it() {
        Brand brand = asAcme(brands::current);

        assertThat(brand.draft().name()).isEqualTo("Acme Dental");
        assertThat(brand.draft().senderName()).isEqualTo("Acme Dental");
        assertThat(brand.liveVersionId()).isNull();
        assertThat(asAcme(brands::live)).isEmpty();
    }

    @Test
    void what_people_see_changes_when_it_is_published_and_not_before() {
        asAcme(() -> brands.update(BrandFixtures.name("Acme")));
        asAcme(() -> brands.publish(null));
        Brand changed = asAcme(() -> brands.update(BrandFixtures.name("Acme & Sons")));

        assertThat(changed.hasUnpublishedChanges()).isTrue();
        assertThat(seen()).isEqualTo("Acme");
        assertThat(asAcme(() -> brands.publish(null)).hasUnpublishedChanges()).isFalse();
        assertThat(seen()).isEqualTo("Acme & Sons");
    }

    @Test
    void an_unchanged_draft_keeps_its_version() {
        Brand first = asAcme(() -> brands.publish(null));
        assertThat(asAcme(() -> brands.publish(null)).liveVersionId()).isEqualTo(first.liveVersionId());
        assertThat(asAcme(brands::countVersions)).isEqualTo(1);
    }

    @Test
    void an_earlier_version_comes_back_as_it_was_and_leaves_the_draft() {
        asAcme(() -> brands.update(BrandFixtures.name("One")));
        UUID one = Objects.requireNonNull(asAcme(() -> brands.publish(null)).liveVersionId());
        asAcme(() -> brands.update(BrandFixtures.name("Two")));
        asAcme(() -> brands.publish(null));

        Brand back = asAcme(() -> brands.rollBack(one));
        assertThat(seen()).isEqualTo("One");
        assertThat(back.draft().name()).isEqualTo("Two");
        assertThat(asAcme(() -> brands.versions(Paging.first(10))).items())
                .extracting(BrandVersion::number)
                .containsExactly(2, 1);
    }

    @Test
    void a_version_is_never_changed_or_deleted_by_the_application() {
        asAcme(() -> brands.publish(null));
        for (String change : List.of("update brand_version set name = 'x'", "delete from brand_version")) {
            assertThatThrownBy(() -> Tenant.as(
                            acme,
                            () -> transaction.execute(s -> jdbc.sql(change).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_version_of_another_organization_is_not_there() {
        UUID theirs = Objects.requireNonNull(
                Tenant.as(globex, () -> brands.publish(null)).liveVersionId());
        refused(BrandUserErrorCode.VERSION_NOT_FOUND, () -> brands.rollBack(theirs), "brandVersionId");
        assertThat(asAcme(() -> brands.versionsByIds(List.of(theirs)))).isEmpty();
    }

    @Test
    void who_read_an_older_state_does_not_overwrite_a_newer_one() {
        int seen = asAcme(() -> brands.update(BrandFixtures.name("One"))).lockVersion();
        asAcme(() -> brands.update(BrandFixtures.name("Two")));
        refused(
                BrandUserErrorCode.STALE_OBJECT,
                () -> brands.update(BrandFixtures.at(seen, "Three")),
                "expectedVersion");
    }

    @Test
    void colours_that_cannot_be_told_apart_are_refused_with_field_and_ratio() {
        apart("text", "4.47:1", new BrandColors("#ffffff", "#777777", "#0b5bd3", "#ffffff", "#0b5bd3"));
        apart("link", "1.60:1", new BrandColors("#ffffff", "#000000", "#0b5bd3", "#ffffff", "#cccccc"));
        apart("onPrimary", "3.10:1", new BrandColors("#ffffff", "#000000", "#0b5bd3", "#111111", "#0b5bd3"));
        apart("primary", "1.07:1", new BrandColors("#ffffff", "#000000", "#ffff00", "#000000", "#0b5bd3"));
    }

    @Test
    void a_colour_that_is_none_is_named() {
        BrandColors colors = new BrandColors("#ffffff", "red", "#0b5bd3", "#ffffff", "#0b5bd3");
        refused(BrandUserErrorCode.COLOR_INVALID, () -> brands.update(BrandFixtures.colors(colors)), "colors", "text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "javascript:alert(1)",
                "https:///terms",
                "https://user:secret@example.com",
                "//example.com",
                "https://exa mple.com",
                "data:text/html,x"
            })
    void a_legal_link_is_https_with_a_host_and_nothing_else(String url) {
        refused(BrandUserErrorCode.URL_INVALID, () -> brands.update(BrandFixtures.terms(url)), "termsUrl");
    }

    @Test
    void a_legal_link_can_be_taken_away() {
        asAcme(() -> brands.update(BrandFixtures.terms("https://example.com/terms")));
        assertThat(asAcme(() -> brands.update(BrandFixtures.terms(null)))
                        .draft()
                        .termsUrl())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Acme\r\nBcc: all@example.com", "Acme <boss@example.com>", "\"Acme\"", " ", "Acme\u202Egnp"})
    void a_sender_is_a_name_on_one_line(String name) {
        refused(BrandUserErrorCode.SENDER_NAME_INVALID, () -> brands.update(BrandFixtures.sender(name)), "senderName");
    }

    @Test
    void a_logo_is_an_uploaded_logo_of_the_own_organization() {
        UUID favicon = asAcme(() ->
                assets.create(BrandAssetKind.FAVICON, UUID.randomUUID()).asset().id());
        UUID empty = asAcme(() ->
                assets.create(BrandAssetKind.LOGO, UUID.randomUUID()).asset().id());
        UUID theirs = Tenant.as(
                globex,
                () -> assets.create(BrandAssetKind.LOGO, UUID.randomUUID())
                        .asset()
                        .id());

        refused(BrandUserErrorCode.ASSET_OF_ANOTHER_KIND, () -> brands.update(BrandFixtures.logo(favicon)), "logoId");
        refused(BrandUserErrorCode.ASSET_NOT_UPLOADED, () -> brands.update(BrandFixtures.logo(empty)), "logoId");
        refused(BrandUserErrorCode.ASSET_NOT_FOUND, () -> brands.update(BrandFixtures.logo(theirs)), "logoId");
    }

    private void apart(String field, String ratio, BrandColors colors) {
        Problem problem = refused(
                BrandUserErrorCode.CONTRAST_TOO_LOW,
                () -> brands.update(BrandFixtures.colors(colors)),
                "colors",
                field);
        assertThat(problem.sentence()).contains("contrast of " + ratio);
    }

    private String seen() {
        return asAcme(brands::live).orElseThrow().settings().name();
    }

    private <T> T asAcme(Supplier<T> work) {
        return Tenant.as(acme, work);
    }

    private Problem refused(BrandUserErrorCode code, Supplier<?> change, String... field) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(() -> asAcme(change))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).containsExactly(field);
                    caught[0] = problem;
                });
        return caught[0];
    }
}
