package ai.vocelio.sandbox.carrier;

/** Twilio's call statuses and their names on the wire. */
enum CallStatus {
    QUEUED("queued"),
    INITIATED("initiated"),
    RINGING("ringing"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed"),
    BUSY("busy"),
    FAILED("failed"),
    NO_ANSWER("no-answer"),
    CANCELED("canceled");

    private final String wire;

    CallStatus(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    boolean isFinal() {
        return compareTo(COMPLETED) >= 0;
    }

    /** REST does not know {@code initiated}: such a call is still queued there. */
    String inRest() {
        return this == INITIATED ? QUEUED.wire : wire;
    }
}
