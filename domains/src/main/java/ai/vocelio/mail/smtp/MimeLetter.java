package ai.vocelio.mail.smtp;

import ai.vocelio.mail.Letter;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as a MIME message with an id of ours, the same however often it is sent. */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeLetter of(Session session, InternetAddress sender, UUID id, Letter letter, Instant now)
            throws MessagingException {
        String from = sender.getAddress();
        MimeLetter message = new MimeLetter(session, "<" + id + from.substring(from.lastIndexOf('@')) + ">");
        message.setFrom(named(sender, letter.senderName()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().text(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        // RFC 3834: no holiday notices, please
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    /** Written as a word of its own (RFC 2047), or between quotes: no name ends where an address could begin. */
    private static InternetAddress named(InternetAddress sender, @Nullable String name) throws MessagingException {
        try {
            return name == null ? sender : new InternetAddress(sender.getAddress(), name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
