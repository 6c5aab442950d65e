package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Keycloak as our service account. Its token is kept until shortly before its end; a refused one is asked for anew, once. */
final class AdminApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int UNAUTHORIZED = 401;

    private final KeycloakSettings settings;
    private final Clock clock;
    private final HttpClient http;
    private volatile Token token = new Token("", Instant.MIN);

    AdminApi(KeycloakSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connect())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean isConfigured() {
        return settings.isComplete();
    }

    /** What is at a path of the realm; null when nothing is. */
    @Nullable
    JsonNode get(String path) {
        Answer answer = ask("GET", path, null);
        if (answer.status == 404) {
            return null;
        }
        return answer.expected(200);
    }

    /** Adds something; tells its id when it is new. A conflict is the caller's to understand. */
    Answer post(String path, Object body) {
        return ask("POST", path, JSON.writeValueAsString(body));
    }

    /** Puts something in the place of what is there. */
    void put(String path, Object body) {
        ask("PUT", path, JSON.writeValueAsString(body)).expected(204);
    }

    /** Puts somebody into something; who is in it already is let be. */
    void enter(String path) {
        Answer answer = ask("PUT", path, "{}");
        if (!answer.isConflict()) {
            answer.expected(204);
        }
    }

    /** Takes something away; what is not there is let be. */
    void delete(String path) {
        Answer answer = ask("DELETE", path, null);
        if (answer.status != 404) {
            answer.expected(204);
        }
    }

    private Answer ask(String method, String path, @Nullable String body) {
        if (!settings.isComplete()) {
            throw new IdentityFault(
                    Kind.NOT_CONFIGURED,
                    "Vocelio does not know the identity provider: set VOCELIO_KEYCLOAK_URL and VOCELIO_KEYCLOAK_CLIENT_SECRET.");
        }
        URI address = URI.create(settings.url() + "/admin/realms/" + settings.realm() + path);
        Answer first = send(authorized(address, method, body));
        if (first.status != UNAUTHORIZED) {
            return first;
        }
        token = new Token("", Instant.MIN);
        return send(authorized(address, method, body));
    }

    private HttpRequest.Builder authorized(URI address, String method, @Nullable String body) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private String bearer() {
        Token known = token;
        if (clock.instant().isBefore(known.endsAt)) {
            return known.text;
        }
        String form = "grant_type=client_credentials&client_id=" + written(settings.clientId()) + "&client_secret="
                + written(String.valueOf(settings.clientSecret()));
        URI address = URI.create(settings.url() + "/realms/" + settings.realm() + "/protocol/openid-connect/token");
        Answer answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.status == 400 || answer.status == UNAUTHORIZED) {
            throw new IdentityFault(
                    Kind.REFUSED,
                    "The identity provider does not know the service account " + settings.clientId()
                            + ", or its secret is another one: check VOCELIO_KEYCLOAK_CLIENT_SECRET.");
        }
        JsonNode json = answer.expected(200);
        Instant ends =
                clock.instant().plusSeconds(json.path("expires_in").asInt(0)).minus(BEFORE_THE_END);
        token = new Token(json.path("access_token").asString(""), ends);
        return token.text;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    http.send(request.timeout(settings.answer()).build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return new Answer(
                        response.statusCode(),
                        text,
                        response.headers().firstValue("Location").orElse(""));
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new IdentityFault(Kind.UNREACHABLE, "The identity provider cannot be reached.");
        } catch (HttpTimeoutException e) {
            throw new IdentityFault(Kind.UNREACHABLE, "The identity provider did not answer in time.");
        } catch (IOException e) {
            throw new IdentityFault(Kind.UNREACHABLE, "The connection to the identity provider broke off.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityFault(Kind.UNREACHABLE, "Asking the identity provider was interrupted.");
        }
    }

    /** As part of a query. */
    static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String text, Instant endsAt) {}

    /** What Keycloak answered. */
    record Answer(int status, String text, String location) {

        boolean isConflict() {
            return status == 409 || status == 400 && text.contains("already");
        }

        /** The body, when the status is this one. */
        JsonNode expected(int wanted) {
            if (status == wanted) {
                return json();
            }
            if (status >= 500 || status == 429) {
                throw new IdentityFault(Kind.UNREACHABLE, "The identity provider answers with status " + status + ".");
            }
            throw new IdentityFault(
                    Kind.REFUSED,
                    status == 403 || status == UNAUTHORIZED
                            ? "The identity provider does not let the service account do this: give it the roles that docs/organizations.md lists."
                            : "The identity provider refuses with status " + status + ".");
        }

        /** The id of what was made: the last part of its address. */
        UUID madeId() {
            expected(201);
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        }

        private JsonNode json() {
            try {
                return JSON.readTree(text.isEmpty() ? "null" : text);
            } catch (JacksonException e) {
                throw new IdentityFault(Kind.UNREACHABLE, "The identity provider's answer broke off.");
            }
        }
    }
}
