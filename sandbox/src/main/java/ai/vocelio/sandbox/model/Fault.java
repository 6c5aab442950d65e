package ai.vocelio.sandbox.model;

import tools.jackson.databind.JsonNode;

/**
 * A misbehaviour ordered for the next answers; 0 (or -1 for tokens) means "not this way".
 *
 * @param status HTTP status to refuse with, for example 500 or 429
 * @param delayMs pause before anything is sent, in real milliseconds
 * @param cutAfterTokens tokens after which the connection is cut, or -1
 * @param stallAfterTokens tokens after which nothing more is sent, or -1
 * @param times how many answers it spoils
 */
public record Fault(int status, long delayMs, int cutAfterTokens, int stallAfterTokens, int times) {

    /** Refuses with this HTTP status. */
    public static Fault refusing(int status, int times) {
        return new Fault(status, 0, -1, -1, times);
    }

    /** Answers, but only after that many real milliseconds. */
    public static Fault delayed(long delayMs, int times) {
        return new Fault(0, delayMs, -1, -1, times);
    }

    /** Cuts the connection after that many tokens. */
    public static Fault cutAfter(int tokens, int times) {
        return new Fault(0, 0, tokens, -1, times);
    }

    /** Sends that many tokens and then nothing, with the connection open. */
    public static Fault stalledAfter(int tokens, int times) {
        return new Fault(0, 0, -1, tokens, times);
    }

    static Fault none() {
        return new Fault(0, 0, -1, -1, 1);
    }

    static Fault from(JsonNode order) {
        return new Fault(
                order.path("status").asInt(0),
                order.path("delayMs").asLong(0),
                order.path("cutAfterTokens").asInt(-1),
                order.path("stallAfterTokens").asInt(-1),
                order.path("times").asInt(1));
    }

    Fault once() {
        return new Fault(status, delayMs, cutAfterTokens, stallAfterTokens, 1);
    }

    Fault oneTimeLess() {
        return new Fault(status, delayMs, cutAfterTokens, stallAfterTokens, times - 1);
    }
}
