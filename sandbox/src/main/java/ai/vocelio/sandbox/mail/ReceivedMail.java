package ai.vocelio.sandbox.mail;

import java.time.Instant;
import java.util.List;

/**
 * A letter as it arrived.
 *
 * @param id counts from 1
 * @param sender as the line of SMTP said, which need not be the letter's From
 * @param recipients as the lines of SMTP said
 * @param from the letter's own From
 * @param text what it says, without any form; empty when it has only HTML
 * @param html what it says, as HTML; empty when it has only text
 * @param source the whole, as it came
 */
public record ReceivedMail(
        int id,
        Instant receivedAt,
        String sender,
        List<String> recipients,
        String from,
        String messageId,
        String subject,
        String text,
        String html,
        String source) {

    /** Whether it came for this address. */
    public boolean isFor(String address) {
        return recipients.stream().anyMatch(address::equalsIgnoreCase);
    }
}
