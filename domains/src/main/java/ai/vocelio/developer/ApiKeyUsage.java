package ai.vocelio.developer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What a key asked on a day.
 *
 * @param day of UTC
 * @param operation the name of the operation; empty for those without one
 * @param requests how many there were, those that failed among them
 * @param errors how many were answered with an error
 * @param cost cost points spent
 */
public record ApiKeyUsage(UUID apiKeyId, LocalDate day, String operation, long requests, long errors, long cost) {

    /** The day of a moment, of UTC. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** When the day begins. */
    public Instant dayStartsAt() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
