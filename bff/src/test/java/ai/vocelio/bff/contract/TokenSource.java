package ai.vocelio.bff.contract;

import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.team.Role;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes tokens to order for the kits: what they may wish for stands in {@code contract/bff/stack.mjs}. */
final class TokenSource implements AutoCloseable {

    private final TestIssuer issuer;
    private final HttpServer server;

    TokenSource(TestIssuer issuer) throws IOException {
        this.issuer = issuer;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/token";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var wishes = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                    .build()
                    .getQueryParams()
                    .toSingleValueMap();
            var token = token(wishes).sign().getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
        }
    }

    private TestToken token(Map<String, String> wishes) {
        var organization = TestOrganization.valueOf(wish(wishes, "organization").toUpperCase(Locale.ROOT));
        var token = issuer.token(organization)
                .roles(organization, Role.valueOf(wish(wishes, "roles")))
                .claim("sub", wish(wishes, "subject"))
                .expiresAt(Clock.systemUTC().instant().plusSeconds(Long.parseLong(wish(wishes, "seconds"))));
        return spoil(token, wishes.getOrDefault("fault", "none"));
    }

    private static TestToken spoil(TestToken token, String fault) {
        return switch (fault) {
            case "none" -> token;
            case "issuer" -> token.with(claims -> claims.issuer("https://evil.example/realms/vocelio"));
            case "audience" -> token.with(claims -> claims.audience("another-api"));
            case "signature" -> token.signedBy(TestIssuer.newKey());
            case "type" -> token.type("JWT");
            case "client" -> token.claim("azp", "another-client");
            case "organization" -> token.organizations(null);
            case "organizations" -> token.organizations(both());
            default -> throw new IllegalArgumentException("no such fault: " + fault);
        };
    }

    private static Map<String, Object> both() {
        return Map.of(
                "acme", TestToken.membership(TestOrganization.ACME.id(), Role.OWNER),
                "globex", TestToken.membership(TestOrganization.GLOBEX.id(), Role.OWNER));
    }

    private static String wish(Map<String, String> wishes, String name) {
        var value = wishes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the kit did not say which " + name);
        }
        return value;
    }
}
