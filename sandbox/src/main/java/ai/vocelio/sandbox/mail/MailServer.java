package ai.vocelio.sandbox.mail;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running mailbox. It is reached from this machine only, because it asks nobody who he is. */
public final class MailServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mailbox mailbox = new Mailbox(Clock.systemUTC());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket smtp;
    private final HttpServer http;

    private MailServer(int smtpPort, int httpPort) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        smtp = new ServerSocket(smtpPort, 50, here);
        http = HttpServer.create(new InetSocketAddress(here, httpPort), 50);
        http.createContext("/", new MailboxPage(mailbox));
        http.setExecutor(threads);
    }

    /**
     * Starts a mailbox; 0 for any free port.
     *
     * @throws IOException when a port is taken
     */
    public static MailServer start(int smtpPort, int httpPort) throws IOException {
        MailServer server = new MailServer(smtpPort, httpPort);
        server.http.start();
        Thread.ofPlatform().daemon().name("mailbox").start(server::accept);
        return server;
    }

    /** Shows another page beside the mailbox. */
    public void show(String path, HttpHandler page) {
        http.createContext(path, page);
    }

    public int smtpPort() {
        return smtp.getLocalPort();
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    /** What came, the newest first. */
    public List<ReceivedMail> mails() {
        return mailbox.all();
    }

    private void accept() {
        while (!smtp.isClosed()) {
            try {
                Socket socket = smtp.accept();
                threads.execute(() -> talk(socket));
            } catch (IOException closed) {
                LOG.debug("The mailbox takes no more", closed);
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            new SmtpSession(socket, mailbox).talk();
        } catch (IOException | IllegalArgumentException gone) {
            LOG.debug("A client of the mailbox is gone", gone);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        try {
            smtp.close();
        } catch (IOException e) {
            LOG.debug("The mailbox did not close", e);
        }
        threads.shutdownNow();
    }
}
