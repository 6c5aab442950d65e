package ai.vocelio.bff.testing;

import ai.vocelio.sandbox.dns.DnsServer;
import java.io.UncheckedIOException;
import java.net.SocketException;
import org.springframework.util.function.SingletonSupplier;

/** The name server of the tests, one for the whole run. */
public final class TestDns {

    private static final SingletonSupplier<DnsServer> SHARED = SingletonSupplier.of(TestDns::started);

    private TestDns() {}

    /** It knows what tests told it. */
    public static DnsServer shared() {
        return SHARED.obtain();
    }

    private static DnsServer started() {
        try {
            return DnsServer.start(0);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }
}
