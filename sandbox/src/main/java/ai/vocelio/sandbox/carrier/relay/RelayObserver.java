package ai.vocelio.sandbox.carrier.relay;

/** Who writes down what happens in a session. */
public interface RelayObserver {
    void heard(Heard line);

    /** One event for the journal, for example {@code relay-open}. */
    void journal(String event, String detail);
}
