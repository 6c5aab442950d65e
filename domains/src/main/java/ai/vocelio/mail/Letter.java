package ai.vocelio.mail;

/**
 * What one person is written.
 *
 * @param subject one line
 * @param text the letter without any form
 * @param html the same letter with some; whatever people have named in it must be escaped
 */
public record Letter(EmailAddress to, String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 200;

    /** Refuses a subject that would begin a header of its own (RFC 5322, 2.2: a header ends with its line). */
    public Letter {
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of at most " + LONGEST_SUBJECT + " characters");
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
