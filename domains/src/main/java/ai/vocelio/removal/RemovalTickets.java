package ai.vocelio.removal;

import ai.vocelio.kernel.Vault;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Writes tickets for letters, because owners whose organization is closed cannot sign in. The organization stands in a ticket,
 * so that it is looked up behind that organization's row security only.
 */
@Service
public class RemovalTickets {

    private static final int BYTES = 4 * Long.BYTES;

    private final SignedText signed;
    private final Clock clock;

    RemovalTickets(Vault.Settings settings, Clock clock) {
        this.signed = new SignedText(settings, "vocelio organization removal v1");
        this.clock = clock;
    }

    /** The ticket as it stands in an address; good until the removal is due. */
    String write(OrganizationRemoval removal) {
        return signed.write(ByteBuffer.allocate(BYTES)
                .putLong(removal.organizationId().getMostSignificantBits())
                .putLong(removal.organizationId().getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, removal.requestedAt()))
                .putLong(removal.dueAt().getEpochSecond())
                .array());
    }

    /** Reads a ticket; empty when it was not written here, was changed, or its time is over. */
    public Optional<RemovalTicket> read(String written) {
        return signed.read(written, BYTES)
                .map(RemovalTickets::ticket)
                .filter(ticket -> clock.instant().isBefore(ticket.expiresAt()));
    }

    private static RemovalTicket ticket(ByteBuffer text) {
        return new RemovalTicket(
                new UUID(text.getLong(), text.getLong()),
                Instant.EPOCH.plus(text.getLong(), ChronoUnit.MICROS),
                Instant.ofEpochSecond(text.getLong()));
    }
}
