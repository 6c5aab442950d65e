package ai.vocelio.registration;

import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationAliases;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.domains.Hosts;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Organizations below which people register, and their hosts. */
@Component
@ConditionalOnBooleanProperty("vocelio.test.fakes")
class RegistrationFixture {

    private final Organizations organizations;
    private final OrganizationAliases aliases;
    private final Hosts hosts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegistrationFixture(
            Organizations organizations,
            OrganizationAliases aliases,
            Hosts hosts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.organizations = organizations;
        this.aliases = aliases;
        this.hosts = hosts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    UUID platform() {
        return planted(OrganizationKind.PLATFORM, null);
    }

    UUID partner() {
        return planted(OrganizationKind.PARTNER, platform());
    }

    private UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above = parent == null
                ? null
                : Tenant.as(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure("g-" + id, kind.name(), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }

    String provenHostOf(UUID organization) {
        return hostOf(organization, "VERIFIED");
    }

    String claimedHostOf(UUID organization) {
        return hostOf(organization, "PENDING");
    }

    private String hostOf(UUID organization, String status) {
        String name = "phones." + UUID.randomUUID() + ".example.com";
        change(organization, """
                insert into domain (organization_id, id, name, status, proof_text, failures, created_at, pending_since)
                values ('%s', '%s', '%s', '%s', 'text', 0, now(), now())""".formatted(organization, UUID.randomUUID(), name, status));
        return name;
    }

    void suspend(UUID organization) {
        change(
                organization,
                "update organization set status = 'SUSPENDED', status_reason = 'Unpaid' where id = '%s'"
                        .formatted(organization));
    }

    private void change(UUID organization, String sql) {
        Tenant.as(
                organization,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    List<Organization> children(UUID organization, Paging paging) {
        return Tenant.as(organization, () -> organizations.children(organization, paging))
                .items();
    }

    /** As they are when the settings name this platform. */
    RegistrationPlaces placesOf(@Nullable UUID platform) {
        return new RegistrationPlaces(
                hosts, aliases, new RegistrationSettings(platform == null ? "" : "g-" + platform));
    }
}
