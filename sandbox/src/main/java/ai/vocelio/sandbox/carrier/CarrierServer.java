package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Web;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A running stand-in carrier, for development and tests. It is reached from this machine only, because its control
 * endpoints ask for no password.
 */
public final class CarrierServer implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client;
    private final Plant plant;

    private CarrierServer(CarrierSettings settings) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else every small answer waits 40 ms for an ACK
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000"); // else a busy client's connections are cut
        plant = Plant.of(settings);
        client = plant.newClient();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 1024);
        var switchboard = new Switchboard(plant, new Webhooks(client, plant));
        var numbers = new NumbersApi(switchboard::newSid);
        settings.numbers().forEach(numbers::give);
        var control = new Web(new ControlApi(plant, switchboard, numbers));
        server.createContext("/", new Web(new TwilioApi(plant, new CallsApi(plant, switchboard, numbers), numbers)));
        server.createContext("/health", control);
        server.createContext("/sandbox", control);
        server.setExecutor(plant.timers().threads());
    }

    /**
     * Starts a carrier.
     *
     * @throws IOException when the port is taken
     */
    public static CarrierServer start(CarrierSettings settings) throws IOException {
        var carrier = new CarrierServer(settings);
        carrier.server.start();
        carrier.plant.journal().write("", "started", "carrier stand-in at " + carrier.url());
        return carrier;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The base address to give to a REST client, without a slash at the end. */
    public URI url() {
        return URI.create("http://localhost:" + port());
    }

    /** Ends at once, as a killed process would: no callback is sent any more. */
    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        plant.timers().close();
    }

    /** Runs until the process is ended; {@link CarrierSettings#fromEnvironment} names the variables. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            CarrierServer carrier = start(CarrierSettings.fromEnvironment(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(carrier::close));
            new CountDownLatch(1).await();
        } catch (BindException e) {
            refuse("its port is taken; choose another one with VOCELIO_CARRIER_PORT");
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
        }
    }

    private static void refuse(@Nullable String why) {
        System.err.println("The carrier stand-in cannot start: " + why);
        System.exit(1);
    }
}
