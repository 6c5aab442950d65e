package ai.vocelio.calls.twilio;

import ai.vocelio.calls.carrier.CallAddresses;
import ai.vocelio.calls.carrier.Carrier;
import ai.vocelio.calls.carrier.CarrierCall;
import ai.vocelio.calls.carrier.DialOrder;
import ai.vocelio.kernel.Tenant;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Calls by Twilio's REST (api.twilio.com/2010-04-01). */
@Component
class TwilioCarrier implements Carrier, DisposableBean {

    private static final List<String> EVENTS = List.of("initiated", "ringing", "answered", "completed");
    private static final Duration REACH = Duration.ofSeconds(2);
    private static final int RINGING_SECONDS = 30;
    private static final int NO_SUCH_CALL = 20404;
    private static final int NOT_IN_A_STATE_TO_CHANGE = 21220;
    private static final long PAGE = 50;

    private final TwilioClients clients;
    private final CallAddresses addresses;
    private final URI base;
    private final HttpClient probe;

    TwilioCarrier(TwilioClients clients, CallAddresses addresses, TwilioSettings settings) {
        this.clients = clients;
        this.addresses = addresses;
        this.base = settings.baseUrl();
        this.probe = HttpClient.newBuilder().connectTimeout(REACH).build();
    }

    /** Machine detection runs aside, so that a person hears the agent at once. */
    @Override
    public String place(DialOrder order) {
        UUID organization = Tenant.required();
        UUID call = order.callId();
        return ask(client -> Call.creator(
                        new PhoneNumber(order.to()),
                        new PhoneNumber(order.from()),
                        addresses.answer(organization, call))
                .setMethod(HttpMethod.POST)
                .setStatusCallback(addresses.status(organization, call))
                .setStatusCallbackEvent(EVENTS)
                .setStatusCallbackMethod(HttpMethod.POST)
                .setMachineDetection("Enable")
                .setAsyncAmd("true")
                .setAsyncAmdStatusCallback(addresses.machine(organization, call))
                .setAsyncAmdStatusCallbackMethod(HttpMethod.POST)
                .setTimeout(RINGING_SECONDS)
                .setTimeLimit((int) order.longest().toSeconds())
                .create(client)
                .getSid());
    }

    @Override
    public void hangUp(String sid) {
        change(client ->
                Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(client));
    }

    @Override
    public void redirect(String sid, URI address) {
        change(client ->
                Call.updater(sid).setUrl(address).setMethod(HttpMethod.POST).update(client));
    }

    @Override
    public Optional<CarrierCall> fetch(String sid) {
        return ask(client -> {
            try {
                return Optional.of(TwilioCalls.read(Call.fetcher(sid).fetch(client)));
            } catch (ApiException e) {
                if (e.getCode() != null && e.getCode() == NO_SUCH_CALL) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** By creation, because a call that still waits has no start time to filter by; Twilio tells whole seconds. */
    @Override
    public List<CarrierCall> recent(String from, String to, Instant since) {
        Instant earliest = since.minusSeconds(1);
        return ask(client -> StreamSupport.stream(
                        Call.reader()
                                .setFrom(from)
                                .setTo(to)
                                .setPageSize(PAGE)
                                .firstPage(client)
                                .getRecords()
                                .spliterator(),
                        false)
                .filter(call -> !call.getDateCreated().toInstant().isBefore(earliest))
                .sorted(Comparator.comparing(Call::getDateCreated))
                .map(TwilioCalls::read)
                .toList());
    }

    @Override
    public boolean isReachable() {
        try {
            probe.send(HttpRequest.newBuilder(base).timeout(REACH).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() {
        probe.shutdownNow();
    }

    private void change(Consumer<TwilioRestClient> change) {
        ask(client -> {
            try {
                change.accept(client);
            } catch (ApiException e) {
                if (e.getCode() == null || e.getCode() != NOT_IN_A_STATE_TO_CHANGE) {
                    throw e;
                }
            }
            return true;
        });
    }

    private <T> T ask(Function<TwilioRestClient, T> question) {
        try {
            return question.apply(clients.current());
        } catch (ApiException e) {
            throw TwilioFaults.of(e);
        }
    }
}
