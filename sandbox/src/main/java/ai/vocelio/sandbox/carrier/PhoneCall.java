package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.relay.Heard;
import ai.vocelio.sandbox.people.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call: what REST shows of it, what the person heard, and the hook by which it is changed from outside. */
final class PhoneCall {
    private final String sid;
    private final CallOrder order;
    private final Talk talk;
    private final @Nullable String parentSid;
    private final Instant createdAt = Instant.now();
    private final List<Heard> heard = new ArrayList<>();
    private CallStatus status = CallStatus.QUEUED;
    private @Nullable Instant startedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private Duration duration = Duration.ZERO;
    private String answeredBy = "";
    private @Nullable Change change;
    private @Nullable Thread thread;

    /** A change from outside: an end, or other TwiML to go on with. */
    sealed interface Change {
        /** The call ends with this status. */
        record End(CallStatus status) implements Change {}

        /** The call goes on with the TwiML found there. */
        record GoTo(String url, String method) implements Change {}

        /** The call goes on with this TwiML. */
        record Play(String twiml) implements Change {}
    }

    PhoneCall(String sid, CallOrder order, Talk talk, @Nullable String parentSid) {
        this.sid = sid;
        this.order = order;
        this.talk = talk;
        this.parentSid = parentSid;
    }

    String sid() {
        return sid;
    }

    String account() {
        return order.account();
    }

    CallOrder order() {
        return order;
    }

    Talk talk() {
        return talk;
    }

    @Nullable
    String parentSid() {
        return parentSid;
    }

    Instant createdAt() {
        return createdAt;
    }

    synchronized CallStatus status() {
        return status;
    }

    synchronized @Nullable Instant startedAt() {
        return startedAt;
    }

    synchronized @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Real time since the answer, zero while nobody has answered. */
    synchronized Duration answeredFor() {
        return answeredAt == null ? Duration.ZERO : Duration.between(answeredAt, Instant.now());
    }

    /** Simulated time from answer to end. */
    synchronized Duration duration() {
        return duration;
    }

    synchronized String answeredBy() {
        return answeredBy;
    }

    synchronized void answeredBy(String value) {
        answeredBy = value;
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    synchronized void heard(Heard line) {
        heard.add(line);
    }

    /** The thread that lives this call; changes interrupt it. */
    synchronized void livesIn(Thread own) {
        thread = own;
        if (change != null) {
            own.interrupt();
        }
    }

    synchronized void reach(CallStatus next) {
        status = next;
        Instant now = Instant.now();
        startedAt = startedAt == null ? now : startedAt;
        if (next == CallStatus.IN_PROGRESS) {
            answeredAt = now;
        }
    }

    synchronized void end(CallStatus last, Duration simulated) {
        status = last;
        endedAt = Instant.now();
        duration = simulated;
    }

    /** Asks the call's own thread to do something else; false when the call is over. */
    synchronized boolean change(Change wish) {
        if (status.isFinal()) {
            return false;
        }
        change = wish;
        if (thread != null) {
            thread.interrupt();
        }
        return true;
    }

    synchronized boolean isEnding() {
        return change instanceof Change.End;
    }

    synchronized @Nullable Change takeChange() {
        Change taken = change;
        change = null;
        Thread.interrupted();
        return taken;
    }
}
