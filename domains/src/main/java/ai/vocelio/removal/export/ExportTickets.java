package ai.vocelio.removal.export;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.Vault;
import ai.vocelio.removal.RemovalLinks;
import ai.vocelio.removal.SignedText;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes addresses from which exports are fetched without signing in, for a short while: browsers send no tokens. */
@Service
public class ExportTickets {

    /** How long an address is good. */
    public static final Duration TIME = Duration.ofHours(1);

    /** Below it stands a ticket. */
    public static final String PATH = "/exports";

    private static final int BYTES = 5 * Long.BYTES;

    private final SignedText signed;
    private final RemovalLinks links;
    private final Clock clock;

    ExportTickets(Vault.Settings settings, RemovalLinks links, Clock clock) {
        this.signed = new SignedText(settings, "vocelio organization export v1");
        this.links = links;
        this.clock = clock;
    }

    /** From where an export of the current organization is fetched; null for one that cannot be. */
    public @Nullable String urlOf(OrganizationExport export) {
        return export.state() == ExportState.READY ? links.url(PATH + "/" + write(export.id())) : null;
    }

    private String write(UUID exportId) {
        return signed.write(ByteBuffer.allocate(BYTES)
                .putLong(Tenant.required().getMostSignificantBits())
                .putLong(Tenant.required().getLeastSignificantBits())
                .putLong(exportId.getMostSignificantBits())
                .putLong(exportId.getLeastSignificantBits())
                .putLong(clock.instant().plus(TIME).getEpochSecond())
                .array());
    }

    /** Reads a ticket; empty when it was not written here, was changed, or its time is over. */
    public Optional<ExportTicket> read(String written) {
        return signed.read(written, BYTES)
                .map(ExportTickets::ticket)
                .filter(ticket -> clock.instant().isBefore(ticket.expiresAt()));
    }

    private static ExportTicket ticket(ByteBuffer text) {
        return new ExportTicket(
                new UUID(text.getLong(), text.getLong()),
                new UUID(text.getLong(), text.getLong()),
                Instant.ofEpochSecond(text.getLong()));
    }
}
