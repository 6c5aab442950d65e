package ai.vocelio.calls.carrier;

import ai.vocelio.calls.CallFailureCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A carrier that does what it is told and remembers it. Stands in for the real one in tests of domains only. */
@Component
@Primary
@ConditionalOnBooleanProperty("vocelio.test.fakes")
public class FakeCarrier implements Carrier {

    /** Every order to dial, in order. */
    public final List<DialOrder> dialled = new CopyOnWriteArrayList<>();

    /** Every call that was to be hung up. */
    public final List<String> hungUp = new CopyOnWriteArrayList<>();

    /** Every call that was sent to another address. */
    public final List<String> redirected = new CopyOnWriteArrayList<>();

    private final Map<String, CarrierCall> calls = new ConcurrentHashMap<>();
    private final Map<String, DialOrder> orders = new ConcurrentHashMap<>();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();

    private record Fault(CallFailureCode code, boolean isDialledAllTheSame) {}

    /** Refuses to dial this number. */
    public void refuse(String to, CallFailureCode code) {
        faults.put(to, new Fault(code, false));
    }

    /** Dials this number, but its answer gets lost. */
    public void loseAnswerFor(String to) {
        faults.put(to, new Fault(CallFailureCode.CARRIER_UNREACHABLE, true));
    }

    /** Works again. */
    public void mend(String to) {
        faults.remove(to);
    }

    /** How a call stands. */
    public void set(String sid, CarrierState state, @Nullable Duration duration) {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        calls.put(sid, new CarrierCall(sid, state, now, duration == null ? null : now.plus(duration), duration, null));
    }

    /** How often a number was dialled. */
    public long timesDialled(String to) {
        return dialled.stream().filter(order -> order.to().equals(to)).count();
    }

    /** The carrier's id of the last call to a number. */
    public String sidOf(String to) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue().to().equals(to))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The carrier's id of one of our calls. */
    public String sidOf(UUID callId) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue().callId().equals(callId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String place(DialOrder order) {
        Fault fault = faults.get(order.to());
        if (fault != null && !fault.isDialledAllTheSame) {
            throw new CarrierProblem(fault.code, "As the test wants it.");
        }
        String sid = "CA" + UUID.randomUUID().toString().replace("-", "");
        dialled.add(order);
        orders.put(sid, order);
        calls.put(sid, new CarrierCall(sid, CarrierState.QUEUED, null, null, null, null));
        if (fault != null) {
            throw new CarrierProblem(fault.code, "The answer got lost.");
        }
        return sid;
    }

    @Override
    public void hangUp(String sid) {
        hungUp.add(sid);
    }

    @Override
    public void redirect(String sid, URI address) {
        redirected.add(sid);
    }

    @Override
    public Optional<CarrierCall> fetch(String sid) {
        return Optional.ofNullable(calls.get(sid));
    }

    @Override
    public List<CarrierCall> recent(String from, String to, Instant since) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue().to().equals(to))
                .flatMap(entry -> fetch(entry.getKey()).stream())
                .toList();
    }

    @Override
    public boolean isReachable() {
        return true;
    }
}
