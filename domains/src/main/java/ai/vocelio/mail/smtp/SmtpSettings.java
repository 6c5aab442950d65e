package ai.vocelio.mail.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which mail server takes our letters.
 *
 * @param host absent or empty: no letters are sent
 * @param user absent or empty: the server asks for no login
 * @param from sender, with a name or without: {@code Vocelio <no-reply@example.com>}
 * @param connect longest wait for a connection
 * @param answer longest wait for an answer of the server, and for it to take what we say
 */
@ConfigurationProperties("vocelio.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("") String from,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("15s") Duration answer) {

    /** What protects the line. */
    enum Security {
        /** Nothing: for a server on the same machine. */
        NONE,
        /** Begun in the clear and never continued so (RFC 3207). */
        STARTTLS,
        /** From the first byte (RFC 8314). */
        TLS
    }

    /** Refuses settings with which every letter would fail, or tell a password to the network. */
    SmtpSettings {
        if (isSet(host) && from.isBlank()) {
            throw new IllegalArgumentException("VOCELIO_SMTP_FROM must name the sender: no-reply@your.domain");
        }
        if (isSet(user) && security == Security.NONE) {
            throw new IllegalArgumentException(
                    "VOCELIO_SMTP_SECURITY must be STARTTLS or TLS where VOCELIO_SMTP_USER logs in with a password");
        }
    }

    boolean isComplete() {
        return isSet(host);
    }

    boolean isLoginAsked() {
        return isSet(user);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "SmtpSettings[host=" + host + ", port=" + port + ", security=" + security + ", password=hidden]";
    }
}
