package ai.vocelio.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@DomainTest
class OrganizationsTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    Organizations organizations;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final String alias = "o-" + acme;

    @Test
    void an_organization_that_was_never_set_up_is_not_there() {
        assertThat(Tenant.as(acme, organizations::current)).isEmpty();
    }

    @Test
    void an_organization_is_set_up_once_and_then_renamed() {
        ensure(acme, alias, "Acme");
        ensure(acme, "ignored", "Acme Dental");

        assertThat(Tenant.as(acme, organizations::current)).hasValueSatisfying(organization -> {
            assertThat(organization.id()).isEqualTo(acme);
            assertThat(organization.alias()).isEqualTo(alias);
            assertThat(organization.name()).isEqualTo("Acme Dental");
            assertThat(organization.timeZone()).isEqualTo("America/New_York");
            assertThat(organization.createdAt()).isBeforeOrEqualTo(Instant.now());
        });
    }

    @Test
    void an_organization_sees_no_other_one() {
        ensure(acme, alias, "Acme");
        ensure(globex, "o-" + globex, "Globex");

        assertThat(Tenant.as(globex, () -> organizations.find(acme))).isEmpty();
        assertThat(Tenant.as(globex, () -> organizations.byIds(List.of(acme, globex))))
                .containsOnlyKeys(globex);
    }

    @Test
    void an_alias_belongs_to_one_organization() {
        ensure(acme, alias, "Acme");

        assertThatThrownBy(() -> ensure(globex, alias, "Globex"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("organization_alias_unique");
    }

    private void ensure(UUID id, String alias, String name) {
        Tenant.as(id, () -> organizations.ensure(alias, name, NEW_YORK));
    }
}
