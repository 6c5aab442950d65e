package ai.vocelio.calls.twilio;

import ai.vocelio.calls.carrier.CallAddresses;
import ai.vocelio.calls.carrier.CarrierProblem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.NumberRoute;
import ai.vocelio.numbers.NumberRoutes;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Sets the VoiceUrl of the account's numbers (Twilio: IncomingPhoneNumber resource). */
@Component
class TwilioNumbers implements NumberRoutes {

    private final TwilioClients clients;
    private final CallAddresses addresses;

    TwilioNumbers(TwilioClients clients, CallAddresses addresses) {
        this.clients = clients;
        this.addresses = addresses;
    }

    @Override
    public NumberRoute open(String e164) {
        try {
            TwilioRestClient client = clients.current();
            return held(client, e164).map(number -> open(client, number)).orElse(NumberRoute.NUMBER_NOT_HELD);
        } catch (ApiException e) {
            return meaning(TwilioFaults.of(e));
        } catch (CarrierProblem e) {
            return meaning(e);
        }
    }

    /** Twilio's filter also finds numbers that only contain the wanted one. */
    private static Optional<IncomingPhoneNumber> held(TwilioRestClient client, String e164) {
        return StreamSupport.stream(
                        IncomingPhoneNumber.reader()
                                .setPhoneNumber(e164)
                                .firstPage(client)
                                .getRecords()
                                .spliterator(),
                        false)
                .filter(number -> e164.equals(number.getPhoneNumber().getEndpoint()))
                .findFirst();
    }

    /** A trunk or an application comes before the VoiceUrl; somebody chose it, so it is not taken away here. */
    private NumberRoute open(TwilioRestClient client, IncomingPhoneNumber number) {
        if (number.getTrunkSid() != null || number.getVoiceApplicationSid() != null) {
            return NumberRoute.NUMBER_TAKEN;
        }
        URI here = addresses.inbound(Tenant.required());
        if (!here.equals(number.getVoiceUrl()) || number.getVoiceMethod() != HttpMethod.POST) {
            IncomingPhoneNumber.updater(number.getSid())
                    .setVoiceUrl(here)
                    .setVoiceMethod(HttpMethod.POST)
                    .update(client);
        }
        return NumberRoute.OPEN;
    }

    private static NumberRoute meaning(CarrierProblem problem) {
        return switch (problem.code()) {
            case CARRIER_NOT_CONFIGURED -> NumberRoute.CARRIER_NOT_CONFIGURED;
            case CARRIER_UNREACHABLE -> NumberRoute.CARRIER_UNREACHABLE;
            default -> NumberRoute.CARRIER_REFUSED;
        };
    }
}
