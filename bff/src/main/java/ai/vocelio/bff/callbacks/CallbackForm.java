package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.carrier.CarrierNews;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.calls.twilio.TwilioCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a callback.
 *
 * @param token names the request; the same when it is repeated
 */
record CallbackForm(Map<String, List<String>> fields, String token) {

    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");

    /** Every request about a call names it. The database keeps no NUL in a text. @throws Unreadable for another form */
    CallbackForm {
        if (fields.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new Unreadable("a field holds a NUL");
        }
        if (!SID.matcher(String.join("", fields.getOrDefault("CallSid", List.of())))
                .matches()) {
            throw new Unreadable("it names no call by CallSid");
        }
    }

    /** The first value; empty when the field is absent. */
    String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    int number(String name, int otherwise) {
        try {
            return has(name) ? Integer.parseInt(text(name)) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** What a status callback tells. The same news has the same call and number, on whatever request. */
    CarrierNews news(Instant now) {
        String sid = text("CallSid");
        int sequence = number("SequenceNumber", -1);
        return new CarrierNews(
                "status/" + sid + "/" + (sequence >= 0 ? sequence : token.isEmpty() ? text("CallStatus") : token),
                sid,
                sequence,
                state(),
                time(now),
                duration(),
                number("SipResponseCode", 0));
    }

    /** The end of a call, told by the request after its conversation: the only one for a call that came in. */
    CarrierNews lastNews(Instant now) {
        return new CarrierNews("relay-ended", text("CallSid"), -1, CarrierState.COMPLETED, now, duration(), 0);
    }

    private CarrierState state() {
        try {
            return TwilioCalls.state(text("CallStatus"));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Duration duration() {
        return has("CallDuration") ? Duration.ofSeconds(number("CallDuration", 0)) : null;
    }

    private Instant time(Instant now) {
        try {
            return has("Timestamp")
                    ? ZonedDateTime.parse(text("Timestamp"), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                    : now;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    /** A request that was signed and still is none that the carrier sends. */
    static final class Unreadable extends RuntimeException {

        Unreadable(String why) {
            super(why);
        }
    }
}
