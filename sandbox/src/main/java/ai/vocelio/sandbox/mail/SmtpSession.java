package ai.vocelio.sandbox.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One connection of a client (RFC 5321): takes what it brings, and delivers nothing to anybody. */
final class SmtpSession {
    private static final int LONGEST_LINE = 4_096;
    private static final int LARGEST_MAIL = 2 * 1024 * 1024;
    private static final int MOST_RECIPIENTS = 100;
    private static final Pattern PATH = Pattern.compile("(?i)(?:from|to):\\s*<([^<>]*)>.*");

    private final InputStream in;
    private final OutputStream out;
    private final Mailbox mailbox;
    private @Nullable String sender;
    private final List<String> recipients = new ArrayList<>();

    SmtpSession(Socket socket, Mailbox mailbox) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.mailbox = mailbox;
    }

    /** Talks until the client says goodbye, or is gone. */
    void talk() throws IOException {
        say("220 Vocelio's mailbox, which delivers nothing");
        boolean goesOn = true;
        while (goesOn) {
            goesOn = answer(line());
        }
    }

    private boolean answer(String line) throws IOException {
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> say("250-mailbox", "250-8BITMIME", "250 SIZE " + LARGEST_MAIL);
            case "HELO", "NOOP" -> say("250 yes");
            case "MAIL" -> mail(line);
            case "RCPT" -> recipient(line);
            case "DATA" -> data();
            case "RSET" -> {
                begin(null);
                say("250 forgotten");
            }
            case "QUIT" -> say("221 goodbye");
            default -> say("502 " + verb.length() + " letters that mean nothing here");
        }
        return !verb.equals("QUIT");
    }

    private void mail(String line) throws IOException {
        String path = path(line);
        if (path == null) {
            say("501 MAIL FROM:<address>");
            return;
        }
        begin(path);
        say("250 sender noted");
    }

    private void recipient(String line) throws IOException {
        String path = path(line);
        if (sender == null) {
            say("503 MAIL comes first");
        } else if (path == null || path.isEmpty()) {
            say("501 RCPT TO:<address>");
        } else if (recipients.size() >= MOST_RECIPIENTS) {
            say("452 too many recipients");
        } else {
            recipients.add(path);
            say("250 recipient noted");
        }
    }

    private void data() throws IOException {
        if (sender == null || recipients.isEmpty()) {
            say("503 MAIL and RCPT come first");
            return;
        }
        say("354 end with a line that is a dot");
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        for (String line = line(); !line.equals("."); line = line()) {
            // a dot in front of a dot is the line's own no more (4.5.2)
            String own = line.startsWith(".") ? line.substring(1) : line;
            letter.write((own + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            if (letter.size() > LARGEST_MAIL) {
                throw new IOException("a letter of more than " + LARGEST_MAIL + " bytes");
            }
        }
        mailbox.receive(sender, recipients, letter.toByteArray());
        begin(null);
        say("250 kept");
    }

    private void begin(@Nullable String from) {
        sender = from;
        recipients.clear();
    }

    private static @Nullable String path(String line) {
        String[] words = line.split(" ", 2);
        Matcher path = PATH.matcher(words.length == 2 ? words[1].strip() : "");
        return path.matches() ? path.group(1) : null;
    }

    /** Only CR LF ends a line: what takes less lets one letter pass for two. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int before = -1;
        for (int now = in.read(); now != -1; now = in.read()) {
            if (now == '\n' && before == '\r') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.substring(0, text.length() - 1);
            }
            line.write(now);
            before = now;
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
            }
        }
        throw new EOFException();
    }

    private void say(String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
