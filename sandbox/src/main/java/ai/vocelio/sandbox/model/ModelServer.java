package ai.vocelio.sandbox.model;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The language model stand-in: OpenAI's chat completions and responses on the loopback address. */
public final class ModelServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelServer.class);
    private static final int BACKLOG = 1024;

    private final HttpServer http;
    private final ExecutorService threads;
    private final Answers answers;

    private ModelServer(HttpServer http, ExecutorService threads, Answers answers) {
        this.http = http;
        this.threads = threads;
        this.answers = answers;
    }

    /** Starts it; answers as soon as this returns. Fails with one sentence when the port is taken. */
    public static ModelServer start(ModelSettings settings) {
        // Without these the JDK's server holds each token back for an acknowledgement and drops idle connections early.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        var answers = new Answers(settings);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var http = bind(settings.port());
        http.setExecutor(threads);
        http.createContext("/", new Door(settings, answers));
        http.start();
        return new ModelServer(http, threads, answers);
    }

    /** The base address for clients, with the {@code /v1} that they expect. */
    public String baseUrl() {
        return "http://localhost:" + port() + "/v1";
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Spoils the next answers. */
    public void order(Fault fault) {
        answers.faults().order(fault);
    }

    /** How many answers were asked for since the start. */
    public long asked() {
        return answers.asked();
    }

    /** How many answers the client gave up before the end, as a barge-in does. */
    public long abandoned() {
        return answers.abandoned();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var server = start(ModelSettings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        LOG.info("Language model stand-in ({}) answers at {}", Wire.STAND_IN, server.baseUrl());
        new CountDownLatch(1).await();
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (BindException taken) {
            throw new IllegalStateException("Port " + port + " is taken: free it or set VOCELIO_MODEL_PORT.", taken);
        } catch (IOException refused) {
            throw new UncheckedIOException("The model stand-in cannot listen on port " + port, refused);
        }
    }
}
