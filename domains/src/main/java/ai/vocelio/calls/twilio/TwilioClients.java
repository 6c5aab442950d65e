package ai.vocelio.calls.twilio;

import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.carrier.CarrierAccount;
import ai.vocelio.calls.carrier.CarrierAccounts;
import ai.vocelio.calls.carrier.CarrierProblem;
import ai.vocelio.kernel.Tenant;
import com.twilio.http.TwilioRestClient;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One client per organization and secret, over shared connections. The library's static client would mix tenants. */
@Component
class TwilioClients {

    private final CarrierAccounts accounts;
    private final TwilioHttp http;
    private final Map<UUID, Opened> clients = new ConcurrentHashMap<>();

    TwilioClients(CarrierAccounts accounts, TwilioSettings settings) {
        this.accounts = accounts;
        this.http = new TwilioHttp(settings);
    }

    /** The client of the current organization. @throws CarrierProblem CARRIER_NOT_CONFIGURED */
    TwilioRestClient current() {
        CarrierAccount account = accounts.current()
                .orElseThrow(() -> new CarrierProblem(
                        CallFailureCode.CARRIER_NOT_CONFIGURED, "The organization has no carrier account."));
        Opened opened = clients.compute(
                Tenant.required(),
                (organization, known) ->
                        known != null && known.account.equals(account) ? known : new Opened(account, open(account)));
        return opened.client;
    }

    private TwilioRestClient open(CarrierAccount account) {
        return new TwilioRestClient.Builder(account.name(), account.secret())
                .httpClient(http)
                .build();
    }

    private record Opened(CarrierAccount account, TwilioRestClient client) {}
}
