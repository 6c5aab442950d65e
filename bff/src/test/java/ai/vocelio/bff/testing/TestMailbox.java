package ai.vocelio.bff.testing;

import static org.awaitility.Awaitility.await;

import ai.vocelio.sandbox.mail.MailServer;
import ai.vocelio.sandbox.mail.ReceivedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.springframework.util.function.SingletonSupplier;

/** The mailbox of the sandbox, to which the edge of all tests sends by real SMTP. */
public final class TestMailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SingletonSupplier<MailServer> SHARED = SingletonSupplier.of(TestMailbox::start);

    private TestMailbox() {}

    /** The one of this test run. */
    public static MailServer shared() {
        return SHARED.obtain();
    }

    /** The letters to an address, the newest first, when there are this many. */
    public static List<ReceivedMail> letters(String address, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> shared().mails().stream()
                                .filter(mail -> mail.isFor(address))
                                .toList(),
                        mails -> mails.size() == count);
    }

    private static MailServer start() {
        try {
            return MailServer.start(0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
