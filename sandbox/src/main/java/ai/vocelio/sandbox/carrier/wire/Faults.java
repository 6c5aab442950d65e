package ai.vocelio.sandbox.carrier.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What goes wrong on purpose, per account ({@code *} = all), chosen at run time by POST /sandbox/faults. */
public final class Faults {
    private final Map<String, Fault> byAccount = new LinkedHashMap<>();

    /**
     * The faults of one account.
     *
     * @param restStatus HTTP status that REST answers instead of doing its work, 0 = none
     * @param restDelayMs real milliseconds between REST's work and its answer
     * @param restLoseAnswer REST does its work, then cuts the connection without an answer
     * @param times how many REST requests are hit, -1 = all
     */
    public record Fault(CallbackFault callbacks, int restStatus, long restDelayMs, boolean restLoseAnswer, int times) {
        static final Fault NONE = new Fault(CallbackFault.NONE, 0, 0, false, -1);

        private Fault callbacksOnly() {
            return new Fault(callbacks, 0, 0, false, 0);
        }
    }

    /** Faults of status callbacks; {@code dropped} holds event names, or {@code *} for all. */
    public record CallbackFault(boolean duplicate, boolean reorder, Set<String> dropped) {
        static final CallbackFault NONE = new CallbackFault(false, false, Set.of());

        public boolean drops(String event) {
            return dropped.contains("*") || dropped.contains(event);
        }
    }

    public synchronized void set(JsonNode wish) {
        var callbacks = new CallbackFault(
                wish.path("duplicateCallbacks").asBoolean(false),
                wish.path("reorderCallbacks").asBoolean(false),
                dropped(wish.path("dropCallbacks")));
        var fault = new Fault(
                callbacks,
                wish.path("restStatus").asInt(0),
                wish.path("restDelayMs").asLong(0),
                wish.path("restLoseAnswer").asBoolean(false),
                wish.path("times").asInt(-1));
        byAccount.put(wish.path("account").asString("*"), fault);
    }

    public synchronized void clear() {
        byAccount.clear();
    }

    public synchronized Map<String, Fault> all() {
        return new LinkedHashMap<>(byAccount);
    }

    public synchronized CallbackFault callbacks(String account) {
        return find(account).callbacks();
    }

    /** The fault of this one REST request; counts it. */
    public synchronized Fault rest(String account) {
        Fault fault = find(account);
        if (fault.times() == 0) {
            return fault.callbacksOnly();
        }
        if (fault.times() > 0) {
            String key = byAccount.containsKey(account) ? account : "*";
            byAccount.put(
                    key,
                    new Fault(
                            fault.callbacks(),
                            fault.restStatus(),
                            fault.restDelayMs(),
                            fault.restLoseAnswer(),
                            fault.times() - 1));
        }
        return fault;
    }

    private Fault find(String account) {
        return byAccount.getOrDefault(account, byAccount.getOrDefault("*", Fault.NONE));
    }

    private static Set<String> dropped(JsonNode wish) {
        var events = new TreeSet<String>();
        wish.forEach(event -> events.add(event.asString()));
        if (wish.isBoolean() && wish.asBoolean()) {
            events.add("*");
        }
        return events;
    }
}
