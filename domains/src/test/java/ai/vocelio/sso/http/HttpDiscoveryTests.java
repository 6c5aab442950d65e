package ai.vocelio.sso.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.sso.OidcDiscovery.DiscoveryFault;
import ai.vocelio.sso.ProviderAddresses;
import ai.vocelio.sso.ProvidersAllowed;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDiscoveryTests {

    private static final ProviderAddresses SANDBOX = ProvidersAllowed.everywhere();

    private final HttpServer provider;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile String body = "";

    HttpDiscoveryTests() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void a_provider_on_this_machine() {
        provider.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "http://localhost:1/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        provider.start();
        body = told(issuer(), "https://login.example/token");
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void a_provider_tells_where_it_is_asked_what() throws DiscoveryFault {
        body = told(issuer(), issuer() + "/token");
        var endpoints = new HttpDiscovery(SANDBOX).discover(issuer());
        assertThat(endpoints.token()).isEqualTo(issuer() + "/token");
        assertThat(endpoints.authorization()).isEqualTo("https://login.example/authorize");
    }

    @Test
    void within_our_own_network_nobody_is_asked() {
        HttpDiscovery discovery = new HttpDiscovery(ProvidersAllowed.publicAlone());
        for (String host : new String[] {"localhost", "127.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]"}) {
            refused(discovery, "https://" + host + ":" + provider.getAddress().getPort(), "not public");
        }
        refused(discovery, issuer(), "none that is asked");
        assertThat(asked).hasValue(0);
    }

    @Test
    void one_that_calls_itself_otherwise_is_not_believed() {
        body = told("https://somebody.else", "https://login.example/token");
        refused(new HttpDiscovery(SANDBOX), issuer(), "calls itself https://somebody.else");
    }

    @Test
    void what_it_says_may_be_anything() {
        HttpDiscovery discovery = new HttpDiscovery(SANDBOX);
        body = "<html>";
        refused(discovery, issuer(), "no JSON");
        body = "[" + " ".repeat(300_000) + "]";
        refused(discovery, issuer(), "no JSON");
        body = told(issuer(), "javascript:alert(1)");
        refused(discovery, issuer(), "token_endpoint");
        body = "{\"issuer\": \"" + issuer() + "\"}";
        refused(discovery, issuer(), "authorization_endpoint");
    }

    @Test
    void nobody_is_followed_elsewhere() {
        status = 302;
        refused(new HttpDiscovery(SANDBOX), issuer(), "status 302");
        assertThat(asked).hasValue(1);
    }

    private String issuer() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    private String told(String issuer, String token) {
        return """
                {"issuer": "%s", "authorization_endpoint": "https://login.example/authorize", "token_endpoint": "%s",
                 "jwks_uri": "%s/keys"}""".formatted(issuer, token, issuer());
    }

    private static void refused(HttpDiscovery discovery, String issuer, String why) {
        assertThatExceptionOfType(DiscoveryFault.class)
                .isThrownBy(() -> discovery.discover(issuer))
                .withMessageContaining(why);
    }
}
