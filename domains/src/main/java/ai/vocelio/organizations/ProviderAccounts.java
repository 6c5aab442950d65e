package ai.vocelio.organizations;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the current organization at providers, one per provider. Secrets are sealed at rest. */
@Service
public class ProviderAccounts {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProviderAccounts(JdbcClient jdbc, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** What opens the account; empty when the organization has none, which the caller answers as NOT_CONFIGURED. */
    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(Provider provider) {
        return jdbc.sql("""
                        select account, secret from provider_account
                        where organization_id = current_organization() and provider = ?""")
                .param(provider.name())
                .query((row, n) ->
                        new Credentials(row.getString("account"), vault.open(use(provider), row.getBytes("secret"))))
                .optional();
    }

    /** Keeps what opens the account, in place of what was kept before; tells {@link ProviderAccountChanged}. */
    @Transactional
    public void set(Provider provider, Credentials credentials) {
        if (credentials(provider).filter(credentials::equals).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        byte[] sealed = vault.seal(use(provider), credentials.secret());
        jdbc.sql("""
                        insert into provider_account
                            (organization_id, id, provider, account, secret, created_at, updated_at)
                        values (:organization, :id, :provider, :account, :secret, :now, :now)
                        on conflict on constraint provider_account_unique do update
                        set account = excluded.account, secret = excluded.secret, updated_at = excluded.updated_at""")
                .param("organization", Tenant.required())
                .param("id", Ids.next(now))
                .param("provider", provider.name())
                .param("account", credentials.account())
                .param("secret", sealed)
                .param("now", Timestamp.from(now))
                .update();
        events.publishEvent(new ProviderAccountChanged(Tenant.required(), provider));
    }

    private static String use(Provider provider) {
        return "provider-account/" + provider.name();
    }
}
