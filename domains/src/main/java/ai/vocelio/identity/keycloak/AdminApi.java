package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** Asks the realm by Keycloak's own client, as our service account. What goes wrong is told as an {@link IdentityFault}. */
final class AdminApi implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int FIRST_OF_ALL = 100;

    private final KeycloakSettings settings;
    private @Nullable Keycloak keycloak;
    private @Nullable RealmResource realm;

    AdminApi(KeycloakSettings settings) {
        this.settings = settings;
    }

    boolean isConfigured() {
        return settings.isComplete();
    }

    /** What the realm answers. */
    <T> T ask(Function<RealmResource, T> question) {
        try {
            return askSignedIn(question);
        } catch (RuntimeException thrown) {
            throw Faults.of(thrown);
        }
    }

    /** What the realm answers; empty when there is no such thing. */
    <T> Optional<T> find(Function<RealmResource, T> question) {
        return ask(realm -> {
            try {
                return Optional.of(question.apply(realm));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Has the realm do something that has no answer. */
    void tell(Consumer<RealmResource> order) {
        ask(realm -> {
            order.accept(realm);
            return true;
        });
    }

    /** Has the realm put somebody into something; who is in it already is let be. */
    void enter(Consumer<RealmResource> order) {
        tell(realm -> {
            try {
                order.accept(realm);
            } catch (ClientErrorException refused) {
                if (!isConflict(refused.getResponse())) {
                    throw refused;
                }
            }
        });
    }

    /** Has the realm make something; tells its id there, or nothing when there is such a thing already. */
    Optional<String> make(Function<RealmResource, Response> making) {
        return ask(realm -> {
            try (Response answer = making.apply(realm)) {
                return isConflict(answer) ? Optional.empty() : Optional.of(idIn(done(answer)));
            }
        });
    }

    /** Has the realm change something; whether it was there. */
    boolean change(Function<RealmResource, Response> change) {
        return find(realm -> {
                    try (Response answer = change.apply(realm)) {
                        return done(answer);
                    }
                })
                .isPresent();
    }

    private <T> T askSignedIn(Function<RealmResource, T> question) {
        Keycloak open = open();
        signIn(open);
        try {
            return question.apply(realm(open));
        } catch (NotAuthorizedException expired) {
            // a realm that was restarted does not know the token any more; the client has thrown it away
            signIn(open);
            return question.apply(realm(open));
        }
    }

    /** Kept: to build it takes longer than many a question. */
    private synchronized RealmResource realm(Keycloak open) {
        RealmResource known = realm;
        if (known == null) {
            known = open.realm(settings.realm());
            realm = known;
        }
        return known;
    }

    /** The client keeps the token until its end. */
    private void signIn(Keycloak open) {
        try {
            open.tokenManager().getAccessTokenString();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() >= 500) {
                throw refused;
            }
            throw new IdentityFault(
                    Kind.REFUSED,
                    "The identity provider does not know the service account " + settings.clientId()
                            + ", or its secret is another one: check VOCELIO_KEYCLOAK_CLIENT_SECRET.");
        }
    }

    /** Opened at the first question: the classes of the client take a second that a platform without Keycloak need not spend. */
    private synchronized Keycloak open() {
        if (!settings.isComplete()) {
            throw new IdentityFault(
                    Kind.NOT_CONFIGURED,
                    "Vocelio does not know the identity provider: set VOCELIO_KEYCLOAK_URL and VOCELIO_KEYCLOAK_CLIENT_SECRET.");
        }
        Keycloak open = keycloak;
        if (open == null) {
            open = KeycloakBuilder.builder()
                    .serverUrl(settings.url())
                    .realm(settings.realm())
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .resteasyClient(http())
                    .build();
            keycloak = open;
        }
        return open;
    }

    private Client http() {
        return ((ResteasyClientBuilder) ClientBuilder.newBuilder())
                .connectTimeout(settings.connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.answer().toMillis(), TimeUnit.MILLISECONDS)
                .connectionCheckoutTimeout(settings.answer().toMillis(), TimeUnit.MILLISECONDS)
                .connectionPoolSize(CONNECTIONS)
                .maxPooledPerRoute(CONNECTIONS)
                .register(new JacksonProvider(), FIRST_OF_ALL)
                .build();
    }

    private static boolean isConflict(Response answer) {
        return answer.getStatus() == 409
                || answer.getStatus() == 400 && answer.readEntity(String.class).contains("already");
    }

    private static Response done(Response answer) {
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            return answer;
        }
        if (answer.getStatus() == 404) {
            throw new NotFoundException();
        }
        if (answer.getStatus() == 401) {
            throw new NotAuthorizedException(answer);
        }
        throw Faults.ofStatus(answer.getStatus());
    }

    /** The last part of its address. */
    private static String idIn(Response made) {
        URI address = made.getLocation();
        String path = address == null ? "" : address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
