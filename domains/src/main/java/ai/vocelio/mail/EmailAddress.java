package ai.vocelio.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as people type it into a form (the WHATWG's "valid e-mail address", with a domain of two labels at
 * least), in lower case: no comments, no quotes, nothing beyond ASCII, so that no line of a header can begin inside it.
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** Refuses what is none; ask {@link #parse} where people type. */
    public EmailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No e-mail address");
        }
    }

    /** Reads what somebody typed; empty when it is no address. */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed.chars().anyMatch(letter -> letter > '~')) {
            // some letters beyond ASCII have one of ours in lower case
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(typed.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
