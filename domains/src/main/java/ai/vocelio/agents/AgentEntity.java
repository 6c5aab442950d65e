package ai.vocelio.agents;

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

/** Guards what may become of an agent: published any number of times, retired once. */
@Entity
@Table(name = "agent")
class AgentEntity extends TenantEntity {

    private String name;

    @Enumerated(EnumType.STRING)
    private AgentStatus status;

    @Embedded
    private AgentSettings draft;

    private @Nullable UUID publishedVersionId;
    private int lastVersionNumber;

    @Version
    private int lockVersion;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    AgentEntity() {}

    AgentEntity(String name, AgentSettings draft, Instant now) {
        super(Ids.next(now));
        this.name = name;
        this.status = AgentStatus.DRAFT;
        this.draft = draft;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(@Nullable String newName, AgentSettings newDraft, Instant now) {
        if (newDraft.equals(draft) && (newName == null || newName.equals(name))) {
            return;
        }
        name = newName == null ? name : newName;
        draft = newDraft;
        updatedAt = now;
    }

    AgentVersionEntity publish(Instant now) {
        lastVersionNumber++;
        AgentVersionEntity version = new AgentVersionEntity(id(), lastVersionNumber, draft, now);
        publishedVersionId = version.id();
        status = AgentStatus.PUBLISHED;
        updatedAt = now;
        return version;
    }

    void retire(Instant now) {
        status = AgentStatus.RETIRED;
        updatedAt = now;
    }

    boolean isRetired() {
        return status == AgentStatus.RETIRED;
    }

    boolean isAt(@Nullable Integer expectedVersion) {
        return expectedVersion == null || expectedVersion == lockVersion;
    }

    AgentSettings draft() {
        return draft;
    }

    @Nullable
    UUID publishedVersionId() {
        return publishedVersionId;
    }

    Agent toAgent() {
        return new Agent(id(), name, status, draft, publishedVersionId, lockVersion, createdAt, updatedAt);
    }
}
