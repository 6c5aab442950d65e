package ai.vocelio.bff.bootstrap;

import ai.vocelio.audit.Acting;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationDrifts;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.organizations.ProviderAccounts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies the bootstrap file at the start, before the process calls itself ready. Applied twice it does no harm. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(BootstrapSettings.class)
class Bootstrap implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);

    private final BootstrapSettings settings;
    private final Organizations organizations;
    private final OrganizationDrifts drifts;
    private final ProviderAccounts accounts;
    private final Numbers numbers;
    private final TransactionTemplate transaction;

    Bootstrap(
            BootstrapSettings settings,
            Organizations organizations,
            OrganizationDrifts drifts,
            ProviderAccounts accounts,
            Numbers numbers,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.organizations = organizations;
        this.drifts = drifts;
        this.accounts = accounts;
        this.numbers = numbers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.file().isBlank()) {
            apply(BootstrapFile.read(Path.of(settings.file())));
        }
    }

    /** One transaction per organization: all of it or nothing. */
    void apply(BootstrapFile file) {
        for (BootstrapFile.Tenant tenant : file.organizations()) {
            if (Tenant.as(tenant.id(), organizations::wasErased)) {
                LOG.warn("{} was removed here and is left out: take it out of the bootstrap file", tenant.path());
                continue;
            }
            Optional<Organization> parent = tenant.place().parent().map(id -> parent(id, tenant));
            Tenant.as(
                    tenant.id(),
                    () -> Acting.system("bootstrap")
                            .does(() -> transaction.executeWithoutResult(status -> apply(tenant, parent))));
        }
        LOG.info(
                "Applied the bootstrap file: {} organizations",
                file.organizations().size());
    }

    private Organization parent(UUID id, BootstrapFile.Tenant tenant) {
        return Tenant.as(id, organizations::current)
                .filter(parent -> parent.kind() == OrganizationKind.PLATFORM || parent.platformId() != null)
                .filter(parent -> parent.kind().hasChildren())
                .orElseThrow(() -> new BootstrapFault(tenant.path()
                        + ".parent must be the id of a platform, or of a partner below one, that comes before it."));
    }

    private void apply(BootstrapFile.Tenant tenant, Optional<Organization> parent) {
        try {
            organizations.ensure(tenant.alias(), tenant.name(), tenant.timeZone());
        } catch (DuplicateKeyException e) {
            throw new BootstrapFault(tenant.path() + ".alias belongs to another organization: choose another one.");
        }
        if (tenant.place().isSaid()) {
            place(tenant.place().kind().orElse(OrganizationKind.CUSTOMER), parent.orElse(null));
        }
        tenant.carrier().ifPresent(account -> accounts.set(account.provider(), account.credentials()));
        tenant.numbers().forEach(line -> numbers.ensure(line.e164(), line.label()));
    }

    private void place(OrganizationKind kind, @Nullable Organization parent) {
        organizations.ensurePlace(kind, parent);
        if (kind == OrganizationKind.PLATFORM) {
            drifts.watch();
        }
    }
}
