package ai.vocelio.whitelabel.assets;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pictures of the current organization's brand. Faults of changes carry a {@link BrandAssetUserErrorCode}, faults of what
 * is sent an {@link UploadFaultCode}.
 */
@Service
public class BrandAssets {

    /** How long an upload address is good. */
    public static final Duration UPLOAD_TIME = Duration.ofMinutes(15);

    /** How many assets an organization may have, those that are not sent yet among them. */
    public static final int MOST = 50;

    private final BrandAssetRows rows;
    private final Pictures pictures;
    private final UploadTickets tickets;
    private final Clock clock;

    BrandAssets(BrandAssetRows rows, Pictures pictures, UploadTickets tickets, Clock clock) {
        this.rows = rows;
        this.pictures = pictures;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * Makes an asset without content, and the ticket to send it with.
     *
     * @param creator the member who makes it
     */
    @Transactional
    public IssuedUpload create(BrandAssetKind kind, UUID creator) {
        Instant now = clock.instant();
        rows.forgetUnsent(now);
        if (rows.count() >= MOST) {
            throw new Problem(
                    Kind.LIMIT,
                    BrandAssetUserErrorCode.TOO_MANY_ASSETS,
                    "The organization has " + MOST + " assets: delete those that no version of the brand uses.");
        }
        UploadTicket ticket = new UploadTicket(
                Tenant.required(), Ids.next(now), kind, now.plus(UPLOAD_TIME).truncatedTo(ChronoUnit.SECONDS));
        rows.insert(ticket, creator, now);
        return new IssuedUpload(find(ticket.assetId()).orElseThrow(), tickets.write(ticket), ticket.expiresAt());
    }

    /** Keeps what was sent with a ticket of the current organization, cleaned; an asset has content once and for good. */
    public BrandAsset fill(UploadTicket ticket, byte[] sent) {
        BrandAsset asset = found(ticket.assetId()).orElseThrow(BrandAssets::addressNotGood);
        if (asset.uploadedAt() != null) {
            throw alreadyUploaded();
        }
        CleanPicture picture = pictures.clean(ticket.kind(), sent);
        if (!rows.fill(asset.id(), picture, digest(picture.content()), clock.instant())) {
            throw alreadyUploaded();
        }
        return found(asset.id()).orElseThrow();
    }

    /** Deletes an asset that neither the draft nor a version of the brand uses. */
    @Transactional
    public BrandAsset delete(UUID id) {
        BrandAsset asset = find(id).orElseThrow(() -> new Problem(
                Kind.NOT_FOUND, BrandAssetUserErrorCode.NOT_FOUND, "There is no such asset.", "brandAssetId"));
        if (rows.isUsed(id)) {
            throw inUse();
        }
        try {
            rows.delete(id);
        } catch (DataIntegrityViolationException usedMeanwhile) {
            throw inUse();
        }
        return asset;
    }

    /** The asset with this id. */
    @Transactional(readOnly = true)
    public Optional<BrandAsset> find(UUID id) {
        return found(id);
    }

    /** The assets with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, BrandAsset> byIds(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** A page of the assets, the newest first. */
    @Transactional(readOnly = true)
    public Page<BrandAsset> list(Paging paging) {
        return rows.list(paging);
    }

    /** How many assets there are, those that are not sent yet among them. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    /** The content with this digest, which is what its address names. */
    @Transactional(readOnly = true)
    public Optional<AssetContent> content(String digest) {
        return rows.content(digest);
    }

    private Optional<BrandAsset> found(UUID id) {
        return Optional.ofNullable(rows.byIds(List.of(id)).get(id));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address is none of ours, or its time is over. */
    public static Problem addressNotGood() {
        return new Problem(
                Kind.FORBIDDEN,
                UploadFaultCode.ADDRESS_NOT_GOOD,
                "The upload address is not good, or no longer: make another asset.");
    }

    private static Problem alreadyUploaded() {
        return new Problem(
                Kind.CONFLICT,
                UploadFaultCode.ALREADY_UPLOADED,
                "The asset has its content already: make another asset.");
    }

    private static Problem inUse() {
        return new Problem(
                Kind.CONFLICT,
                BrandAssetUserErrorCode.IN_USE,
                "The draft or a version of the brand uses the asset: versions keep what they were published with.",
                "brandAssetId");
    }
}
