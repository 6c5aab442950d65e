package ai.vocelio.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Time-ordered identifiers, UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then chance. */
public final class Ids {

    private static final SecureRandom CHANCE = new SecureRandom();

    private Ids() {}

    /** A new id that sorts by the given time. */
    public static UUID next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (CHANCE.nextLong() & 0x0FFFL);
        long low = (CHANCE.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
