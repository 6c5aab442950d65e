package ai.vocelio.whitelabel;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Guards what may become of a brand: what people see is always a version, never the draft. */
@Entity
@Table(name = "brand")
class BrandEntity extends TenantEntity {

    @Embedded
    private BrandSettings draft;

    private @Nullable UUID liveVersionId;
    private int lastVersionNumber;

    @Version
    private int lockVersion;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    BrandEntity() {}

    BrandEntity(BrandSettings draft, Instant now) {
        super(Ids.next(now));
        this.draft = draft;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(BrandSettings newDraft, Instant now) {
        if (!newDraft.equals(draft)) {
            draft = newDraft;
            updatedAt = now;
        }
    }

    BrandVersionEntity publish(Instant now) {
        lastVersionNumber++;
        BrandVersionEntity version = new BrandVersionEntity(lastVersionNumber, draft, now);
        show(version.id(), now);
        return version;
    }

    void show(UUID versionId, Instant now) {
        if (!versionId.equals(liveVersionId)) {
            liveVersionId = versionId;
            updatedAt = now;
        }
    }

    boolean isAt(@Nullable Integer expectedVersion) {
        return expectedVersion == null || expectedVersion == lockVersion;
    }

    BrandSettings draft() {
        return draft;
    }

    @Nullable
    UUID liveVersionId() {
        return liveVersionId;
    }
}
