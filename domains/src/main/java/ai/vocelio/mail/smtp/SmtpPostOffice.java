package ai.vocelio.mail.smtp;

import ai.vocelio.mail.Letter;
import ai.vocelio.mail.MailFault;
import ai.vocelio.mail.PostOffice;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands letters to a mail server, one connection each: there are few. */
@Component
class SmtpPostOffice implements PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostOffice.class);
    private static final String NAME = "Vocelio";
    private static final int REFUSED_FOR_GOOD = 500;
    /** RFC 4954: that mends who runs the platform, and letters wait for it. */
    private static final int LOGIN_NEEDED = 530;

    private final SmtpSettings settings;
    private final Clock clock;
    private final Session session;
    private final InternetAddress sender;

    SmtpPostOffice(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
        this.sender = sender(settings);
    }

    @Override
    public boolean isOpen() {
        return settings.isComplete();
    }

    @Override
    public void hand(UUID id, Letter letter) {
        if (!isOpen()) {
            throw new MailFault("No mail server is set: VOCELIO_SMTP_HOST", false);
        }
        try {
            MimeLetter message = MimeLetter.of(session, sender, id, letter, clock.instant());
            Transport server = session.getTransport();
            try {
                server.connect(
                        settings.host(),
                        settings.port(),
                        settings.isLoginAsked() ? settings.user() : null,
                        settings.password());
                server.sendMessage(message, message.getAllRecipients());
            } finally {
                leave(server);
            }
        } catch (MessagingException e) {
            throw new MailFault(why(e), isRefusedForGood(e));
        }
    }

    /** The letter is taken or not by now; how the goodbye goes changes nothing of that. */
    private static void leave(Transport server) {
        try {
            server.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye", e);
        }
    }

    private static boolean isRefusedForGood(MessagingException fault) {
        for (Exception e = fault; e != null; e = next(e)) {
            int code = switch (e) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            if (code >= REFUSED_FOR_GOOD && code != LOGIN_NEEDED) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException mail ? mail.getNextException() : null;
    }

    /** The last link of the chain says what the server said. */
    private static String why(MessagingException fault) {
        Exception last = fault;
        for (Exception e = fault; e != null; e = next(e)) {
            last = e;
        }
        return Letter.inLine(last.getClass().getSimpleName() + ": " + last.getMessage());
    }

    private static InternetAddress sender(SmtpSettings settings) {
        try {
            if (!settings.isComplete()) {
                return new InternetAddress();
            }
            InternetAddress sender = new InternetAddress(settings.from(), true);
            return sender.getPersonal() == null ? new InternetAddress(sender.getAddress(), NAME, "UTF-8") : sender;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("VOCELIO_SMTP_FROM is no e-mail address: " + settings.from(), e);
        }
    }

    private static Properties properties(SmtpSettings settings) {
        boolean isTls = settings.security() == SmtpSettings.Security.TLS;
        String protocol = isTls ? "smtps" : "smtp";
        String mail = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(
                mail + "connectiontimeout", String.valueOf(settings.connect().toMillis()));
        properties.setProperty(
                mail + "timeout", String.valueOf(settings.answer().toMillis()));
        properties.setProperty(
                mail + "writetimeout", String.valueOf(settings.answer().toMillis()));
        properties.setProperty(mail + "auth", String.valueOf(settings.isLoginAsked()));
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        boolean isStartTls = settings.security() == SmtpSettings.Security.STARTTLS;
        properties.setProperty(mail + "starttls.enable", String.valueOf(isStartTls));
        properties.setProperty(mail + "starttls.required", String.valueOf(isStartTls));
        return properties;
    }
}
