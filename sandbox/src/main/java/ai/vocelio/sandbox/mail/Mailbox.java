package ai.vocelio.sandbox.mail;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last letters, the newest first. */
final class Mailbox {
    private static final int MOST = 500;

    private final Clock clock;
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private int last;

    Mailbox(Clock clock) {
        this.clock = clock;
    }

    synchronized void receive(String sender, List<String> recipients, byte[] source) {
        Mime mime = Mime.of(source);
        last++;
        mails.addFirst(new ReceivedMail(
                last,
                clock.instant(),
                sender,
                List.copyOf(recipients),
                mime.header("From"),
                mime.header("Message-ID"),
                mime.subject(),
                mime.body("text/plain"),
                mime.body("text/html"),
                mime.source()));
        if (mails.size() > MOST) {
            mails.removeLast();
        }
    }

    synchronized List<ReceivedMail> all() {
        return List.copyOf(mails);
    }

    synchronized Optional<ReceivedMail> find(int id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void clear() {
        mails.clear();
    }
}
