package ai.vocelio.campaigns;

import static java.util.Objects.requireNonNullElse;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Guards that only a draft is changed. */
@Entity
@Table(name = "campaign")
class CampaignEntity extends TenantEntity {

    private String name;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private UUID agentId;
    private UUID numberId;

    @Embedded
    private CampaignSchedule schedule;

    @Embedded
    private CampaignPace pace;

    @Embedded
    private CampaignRetry retry;

    @Version
    private int lockVersion;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    CampaignEntity() {}

    CampaignEntity(CampaignCreate create, CampaignSchedule schedule, Instant now) {
        super(Ids.next(now));
        this.name = create.name();
        this.status = CampaignStatus.DRAFT;
        this.agentId = create.agentId();
        this.numberId = create.numberId();
        this.schedule = schedule;
        this.pace = create.pace();
        this.retry = create.retry();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(CampaignUpdate update, Instant now) {
        Campaign before = toCampaign();
        name = requireNonNullElse(update.name(), name);
        agentId = requireNonNullElse(update.agentId(), agentId);
        numberId = requireNonNullElse(update.numberId(), numberId);
        schedule = requireNonNullElse(update.schedule(), schedule);
        pace = requireNonNullElse(update.pace(), pace);
        retry = requireNonNullElse(update.retry(), retry);
        if (!toCampaign().equals(before)) {
            updatedAt = now;
        }
    }

    boolean isDraft() {
        return status == CampaignStatus.DRAFT;
    }

    boolean isAt(@Nullable Integer expectedVersion) {
        return expectedVersion == null || expectedVersion == lockVersion;
    }

    Campaign toCampaign() {
        return new Campaign(
                id(), name, status, agentId, numberId, schedule, pace, retry, lockVersion, createdAt, updatedAt);
    }
}
