package ai.vocelio.calls.carrier;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccountChanged;
import ai.vocelio.organizations.ProviderAccounts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds the carrier account of the current organization. Every callback and every dial asks for it, so it is remembered
 * by organization for a short time; a change on another replica is seen after that time, or as soon as somebody asks for
 * the fresh one.
 */
@Component
public class CarrierAccounts {

    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private final ProviderAccounts accounts;
    private final Cache<UUID, CarrierAccount> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(MEMORY)
            .build();

    CarrierAccounts(ProviderAccounts accounts) {
        this.accounts = accounts;
    }

    /** The account; empty when the organization has none. */
    public Optional<CarrierAccount> current() {
        @Nullable CarrierAccount account = known.getIfPresent(Tenant.required());
        return account == null ? fresh() : Optional.of(account);
    }

    /**
     * Whether the account passes a check: as it is remembered or else, because a secret may just have been replaced on
     * another replica, as it stands in the database, which is read at most once.
     */
    public boolean passes(Predicate<CarrierAccount> check) {
        @Nullable CarrierAccount account = known.getIfPresent(Tenant.required());
        return account != null && check.test(account) || fresh().filter(check).isPresent();
    }

    /** The account as it stands in the database now. */
    Optional<CarrierAccount> fresh() {
        Optional<CarrierAccount> account = accounts.credentials(Provider.TWILIO)
                .map(credentials -> new CarrierAccount(credentials.account(), credentials.secret()));
        account.ifPresentOrElse(
                found -> known.put(Tenant.required(), found), () -> known.invalidate(Tenant.required()));
        return account;
    }

    @TransactionalEventListener
    void forget(ProviderAccountChanged change) {
        known.invalidate(change.organizationId());
    }
}
