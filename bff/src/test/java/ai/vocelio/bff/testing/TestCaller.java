package ai.vocelio.bff.testing;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.SignIn;
import ai.vocelio.developer.ApiKeyLimits;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who asks, for what asks no more of a caller than an organization. */
public final class TestCaller {

    private TestCaller() {}

    /** A person of an organization, another one each time, with no role. */
    public static Caller of(UUID organizationId) {
        return of(organizationId, "vocelio-portal", null);
    }

    /** The same person, who acts in another organization. */
    public static Caller acting(Caller home, UUID organizationId) {
        return new Caller(
                home.subject(),
                home.name(),
                null,
                false,
                Set.of(),
                Set.of(),
                organizationId,
                "below",
                Instant.EPOCH,
                Instant.MAX,
                home.client(),
                null,
                ApiKeyLimits.NONE,
                SignIn.NONE,
                new Caller.Switched(UUID.randomUUID(), home, "Home", "Sample", Set.of(), Instant.MAX, false));
    }

    /** A person who asks by this program, or the program itself with an API key. */
    public static Caller of(UUID organizationId, String client, @Nullable UUID apiKeyId) {
        return new Caller(
                UUID.randomUUID(),
                "somebody",
                null,
                false,
                Set.of(),
                Set.of(),
                organizationId,
                "alias",
                Instant.EPOCH,
                Instant.MAX,
                client,
                apiKeyId,
                ApiKeyLimits.NONE,
                SignIn.NONE);
    }
}
