package ai.vocelio.bff.testing;

import ai.vocelio.bff.security.Caller;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody who asks, for what asks no more of a caller than an organization. */
public final class TestCaller {

    private TestCaller() {}

    /** A person of an organization, another one each time, with no role. */
    public static Caller of(UUID organizationId) {
        return new Caller(
                UUID.randomUUID(),
                "somebody",
                null,
                Set.of(),
                Set.of(),
                organizationId,
                "alias",
                Instant.MAX,
                "vocelio-portal",
                null);
    }
}
