package ai.vocelio.calls.carrier;

import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the carrier account of the current organization. */
@Component
public class CarrierAccounts {

    private final ProviderAccounts accounts;

    CarrierAccounts(ProviderAccounts accounts) {
        this.accounts = accounts;
    }

    /** The account; empty when the organization has none. */
    public Optional<CarrierAccount> current() {
        return accounts.credentials(Provider.TWILIO)
                .map(credentials -> new CarrierAccount(credentials.account(), credentials.secret()));
    }
}
