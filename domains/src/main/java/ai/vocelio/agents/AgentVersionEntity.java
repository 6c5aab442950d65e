package ai.vocelio.agents;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A published state; the database refuses any change of it. */
@Entity
@Immutable
@Table(name = "agent_version")
class AgentVersionEntity extends TenantEntity {

    private UUID agentId;
    private int number;

    @Embedded
    private AgentSettings settings;

    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    AgentVersionEntity() {}

    AgentVersionEntity(UUID agentId, int number, AgentSettings settings, Instant now) {
        super(Ids.next(now));
        this.agentId = agentId;
        this.number = number;
        this.settings = settings;
        this.publishedAt = now;
    }
}
