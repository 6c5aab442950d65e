package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityFault.Kind;
import jakarta.ws.rs.WebApplicationException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.util.stream.Stream;

/** Tells in our words what Keycloak's client throws. */
final class Faults {

    private Faults() {}

    static IdentityFault of(RuntimeException thrown) {
        if (thrown instanceof IdentityFault fault) {
            return fault;
        }
        if (thrown instanceof WebApplicationException refused) {
            return ofStatus(refused.getResponse().getStatus());
        }
        if (isCausedBy(thrown, ConnectException.class)) {
            return new IdentityFault(Kind.UNREACHABLE, "The identity provider cannot be reached.");
        }
        if (isCausedBy(thrown, InterruptedIOException.class)) {
            return new IdentityFault(Kind.UNREACHABLE, "The identity provider did not answer in time.");
        }
        return new IdentityFault(Kind.UNREACHABLE, "The connection to the identity provider broke off.");
    }

    static IdentityFault ofStatus(int status) {
        if (status >= 500 || status == 429) {
            return new IdentityFault(Kind.UNREACHABLE, "The identity provider answers with status " + status + ".");
        }
        return new IdentityFault(
                Kind.REFUSED,
                status == 403 || status == 401
                        ? "The identity provider does not let the service account do this: give it the roles that docs/organizations.md lists."
                        : "The identity provider refuses with status " + status + ".");
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> kind) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
