package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.demo.Api;
import ai.vocelio.sandbox.demo.Document;
import ai.vocelio.sandbox.keycloak.Login;
import ai.vocelio.sandbox.keycloak.Visitor;
import ai.vocelio.sandbox.process.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Somebody of the story, who has a browser: who has signed in once is asked no more. */
final class Member implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI endpoint;
    private final Login login;
    private final Visitor browser;
    private final String email;

    Member(HttpClient client, Place place, Visitor.Person person, Post post) {
        this.client = client;
        this.endpoint = place.endpoint();
        this.login = Login.commandLine(place.issuer());
        this.browser = Visitor.newcomer(login, person, post);
        this.email = person.email();
    }

    /** Comes through the pages for an organization, and chooses a password on the way when there is none. */
    Api signedIn(String organization) {
        return api(Map.of("scope", Login.scopeOf(organization)));
    }

    /** Makes an account, proves the address, and speaks for no organization yet. */
    Api registered() {
        return api(Map.of("scope", "openid", "prompt", "create"));
    }

    /** Speaks for another organization, by the session that is there; soon, for Keycloak may learn of a membership just now. */
    Api switchedTo(String organization) {
        return Story.await(email + "'s switch to " + organization, PATIENCE, () -> {
            try {
                return Optional.of(api(Map.of("scope", Login.scopeOf(organization), "prompt", "none")))
                        .filter(api -> organization.equals(
                                whoIs(api).at("/organization/alias").asString("")));
            } catch (Failure notYet) {
                return Optional.empty();
            }
        });
    }

    /** The member and the organization that a token speaks for. */
    static JsonNode whoIs(Api api) {
        return api.ask(Document.named("tenancy/whoami", Map.of())).path("viewer");
    }

    private Api api(Map<String, String> asked) {
        String token = login.by(browser, asked).accessToken();
        return new Api(client, endpoint, () -> token);
    }

    @Override
    public void close() {
        browser.close();
    }
}
