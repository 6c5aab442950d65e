package ai.vocelio.agents;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents of the current organization. Faults carry an {@link AgentUserErrorCode}. */
@Service
public class Agents {

    private final AgentRepository repository;
    private final AgentVersionRepository versions;
    private final AgentReads reads;
    private final AgentRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agents(
            AgentRepository repository,
            AgentVersionRepository versions,
            AgentReads reads,
            AgentRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.reads = reads;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Creates an agent as a draft. */
    @Transactional
    public Agent create(AgentCreate create) {
        AgentSettings draft = rules.checked(create.settings());
        rules.requireRoom();
        return stored(new AgentEntity(create.name(), draft, now()));
    }

    /** Changes the draft; calls are not touched until it is published. */
    @Transactional
    public Agent update(AgentUpdate update) {
        AgentEntity agent = changeable(update.agentId(), update.expectedVersion());
        agent.change(update.name(), rules.checked(update.applyTo(agent.draft())), now());
        return stored(agent);
    }

    /** Makes the draft the version that new calls use; an unchanged draft keeps its version. */
    @Transactional
    public Agent publish(UUID agentId, @Nullable Integer expectedVersion) {
        AgentEntity agent = changeable(agentId, expectedVersion);
        rules.checked(agent.draft());
        if (isPublished(agent)) {
            return agent.toAgent();
        }
        AgentVersionEntity version = versions.save(agent.publish(now()));
        events.publishEvent(new AgentPublished(Tenant.required(), agentId, version.id()));
        return stored(agent);
    }

    /** Takes an agent out of service for good; retired twice it stays as it is. */
    @Transactional
    public Agent retire(UUID agentId) {
        AgentEntity agent = existing(agentId);
        if (agent.isRetired()) {
            return agent.toAgent();
        }
        agent.retire(now());
        events.publishEvent(new AgentRetired(Tenant.required(), agentId));
        return stored(agent);
    }

    /** The agent with this id. */
    @Transactional(readOnly = true)
    public Optional<Agent> find(UUID id) {
        return Optional.ofNullable(reads.agents(List.of(id)).get(id));
    }

    /** The agents with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Agent> byIds(Collection<UUID> ids) {
        return reads.agents(ids);
    }

    /** A page of the agents that match. */
    @Transactional(readOnly = true)
    public Page<Agent> list(AgentFilter filter, AgentOrder order, Paging paging) {
        return reads.agents(filter, order, paging);
    }

    /** How many agents match. */
    @Transactional(readOnly = true)
    public long count(AgentFilter filter) {
        return reads.count(filter);
    }

    /** The version with this id. */
    @Transactional(readOnly = true)
    public Optional<AgentVersion> version(UUID id) {
        return Optional.ofNullable(reads.versions(List.of(id)).get(id));
    }

    /** The versions with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, AgentVersion> versionsByIds(Collection<UUID> ids) {
        return reads.versions(ids);
    }

    /** The version that new calls of an agent use; empty before the first one, for a retired and for no such agent. */
    @Transactional(readOnly = true)
    public Optional<AgentVersion> publishedVersion(UUID agentId) {
        return find(agentId)
                .filter(agent -> agent.status() == AgentStatus.PUBLISHED)
                .map(Agent::publishedVersionId)
                .flatMap(this::version);
    }

    /** A page of an agent's versions, newest first. */
    @Transactional(readOnly = true)
    public Page<AgentVersion> versions(UUID agentId, Paging paging) {
        return reads.versions(agentId, paging);
    }

    /** The newest versions of several agents, newest first; an agent without any has an empty list. */
    @Transactional(readOnly = true)
    public Map<UUID, List<AgentVersion>> newestVersions(Collection<UUID> agentIds, int most) {
        return reads.newestVersions(agentIds, most);
    }

    /** How many versions several agents have; an agent without any is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> countVersions(Collection<UUID> agentIds) {
        return reads.countVersions(agentIds);
    }

    private AgentEntity existing(UUID id) {
        return repository.findById(id).orElseThrow(AgentProblems::notFound);
    }

    private AgentEntity changeable(UUID id, @Nullable Integer expectedVersion) {
        AgentEntity agent = existing(id);
        if (agent.isRetired()) {
            throw AgentProblems.retired();
        }
        if (!agent.isAt(expectedVersion)) {
            throw AgentProblems.stale();
        }
        return agent;
    }

    private boolean isPublished(AgentEntity agent) {
        UUID published = agent.publishedVersionId();
        return published != null
                && version(published).map(AgentVersion::settings).equals(Optional.of(agent.draft()));
    }

    /** Writes at once, so that a taken name or a change by somebody else shows here and not at the commit. */
    private Agent stored(AgentEntity agent) {
        try {
            return repository.saveAndFlush(agent).toAgent();
        } catch (OptimisticLockingFailureException e) {
            throw AgentProblems.stale();
        } catch (DataIntegrityViolationException e) {
            throw AgentProblems.of(e);
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
