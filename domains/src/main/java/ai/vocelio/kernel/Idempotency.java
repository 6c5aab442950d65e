package ai.vocelio.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what a repeated request made the first time. Claim the key in the transaction that makes the result: a
 * second request with the same key waits for the first one's commit and then sees its result.
 */
@Service
public class Idempotency {

    /** How long a key is remembered. */
    public static final Duration MEMORY = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Claims a key for a result that is about to be made.
     *
     * @param operation name of the mutation
     * @param request text that is equal for equal requests
     * @param resultId id that the result will have
     * @return empty when the key is new; else the id of the result made before
     * @throws KeyReused when the key was used with another request
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> claim(String operation, UUID key, String request, UUID resultId) {
        UUID organization = Tenant.required();
        Instant now = clock.instant();
        byte[] hash = sha256(request);
        forget(organization, operation, key, now.minus(MEMORY));
        int made = jdbc.sql("""
                        insert into idempotency_key
                            (organization_id, operation, key, request_hash, result_id, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(organization, operation, key, hash, resultId, Timestamp.from(now))
                .update();
        return made == 1 ? Optional.empty() : Optional.of(earlier(organization, operation, key, hash));
    }

    private void forget(UUID organization, String operation, UUID key, Instant before) {
        jdbc.sql("""
                        delete from idempotency_key
                        where organization_id = ? and operation = ? and key = ? and created_at < ?""")
                .params(organization, operation, key, Timestamp.from(before))
                .update();
    }

    private UUID earlier(UUID organization, String operation, UUID key, byte[] hash) {
        Earlier earlier = jdbc.sql("""
                        select request_hash, result_id from idempotency_key
                        where organization_id = ? and operation = ? and key = ?""")
                .params(organization, operation, key)
                .query((row, n) -> new Earlier(row.getBytes(1), row.getObject(2, UUID.class)))
                .single();
        if (!MessageDigest.isEqual(earlier.hash, hash)) {
            throw new KeyReused();
        }
        return earlier.result;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Earlier(byte[] hash, UUID result) {}

    /** The key was used with another request. */
    public static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("The idempotency key was used with another input: take a new key", null, false, false);
        }
    }
}
