package ai.vocelio.mail;

import org.jspecify.annotations.Nullable;

/**
 * What one person is written.
 *
 * @param subject one line
 * @param text the letter without any form
 * @param html the same letter with some; whatever people have named in it must be escaped
 * @param senderName whom it comes from, one line; null for the platform. The address is the platform's in any case
 */
public record Letter(
        EmailAddress to,
        String subject,
        String text,
        String html,
        @Nullable String senderName) {

    private static final int LONGEST_LINE = 200;

    /** Refuses what would begin a header of its own (RFC 5322, 2.2: a header ends with its line). */
    public Letter {
        requireLine(subject, "subject");
        if (senderName != null) {
            requireLine(senderName, "sender's name");
        }
    }

    /** A letter from the platform. */
    public Letter(EmailAddress to, String subject, String text, String html) {
        this(to, subject, text, html, null);
    }

    private static void requireLine(String line, String what) {
        if (line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A " + what + " is one line of at most " + LONGEST_LINE + " characters");
        }
    }

    /** A name for a line of a letter, whatever somebody put into it. */
    public static String inLine(String name) {
        String line = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }

    /** A name or an address for HTML text and attributes. */
    public static String inHtml(String name) {
        return name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Never what it says: a link in it may open something. */
    @Override
    public String toString() {
        return "Letter[to=" + to + ", subject=" + subject + "]";
    }
}
