package ai.vocelio.campaigns;

import ai.vocelio.agents.Agents;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.numbers.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of the current organization. Faults carry a {@link CampaignUserErrorCode}. */
@Service
public class Campaigns {

    private final CampaignRepository repository;
    private final CampaignReads reads;
    private final CampaignRules rules;
    private final Agents agents;
    private final Numbers numbers;
    private final Clock clock;

    Campaigns(
            CampaignRepository repository,
            CampaignReads reads,
            CampaignRules rules,
            Agents agents,
            Numbers numbers,
            Clock clock) {
        this.repository = repository;
        this.reads = reads;
        this.rules = rules;
        this.agents = agents;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Creates a campaign as a draft. */
    @Transactional
    public Campaign create(CampaignCreate create) {
        rules.requireAllowed();
        CampaignSchedule schedule = create.schedule() == null ? rules.officeHours() : stillToCome(create.schedule());
        return stored(new CampaignEntity(create, schedule, now()));
    }

    /** Changes a draft. */
    @Transactional
    public Campaign update(CampaignUpdate update) {
        CampaignEntity campaign = repository
                .findById(update.campaignId())
                .orElseThrow(() -> CampaignProblems.notFound("campaign", "campaignId"));
        if (!campaign.isDraft()) {
            throw CampaignProblems.notADraft();
        }
        if (!campaign.isAt(update.expectedVersion())) {
            throw CampaignProblems.stale();
        }
        if (update.schedule() != null) {
            stillToCome(update.schedule());
        }
        campaign.change(update, now());
        return stored(campaign);
    }

    /** The campaign with this id. */
    @Transactional(readOnly = true)
    public Optional<Campaign> find(UUID id) {
        return Optional.ofNullable(reads.byIds(List.of(id)).get(id));
    }

    /** The campaigns with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Campaign> byIds(Collection<UUID> ids) {
        return reads.byIds(ids);
    }

    /** A page of the campaigns that match. */
    @Transactional(readOnly = true)
    public Page<Campaign> list(CampaignFilter filter, CampaignOrder order, Paging paging) {
        return reads.list(filter, order, paging);
    }

    /** How many campaigns match. */
    @Transactional(readOnly = true)
    public long count(CampaignFilter filter) {
        return reads.count(filter);
    }

    /** Asked of what is given, not of what is kept: a draft whose time is over may still be changed. */
    private CampaignSchedule stillToCome(CampaignSchedule schedule) {
        schedule.check();
        if (schedule.isPast(now())) {
            throw CampaignProblems.endInThePast();
        }
        return schedule;
    }

    /** Writes at once, so that a taken name or a change by somebody else shows here and not at the commit. */
    private Campaign stored(CampaignEntity entity) {
        check(entity.toCampaign());
        try {
            return repository.saveAndFlush(entity).toCampaign();
        } catch (OptimisticLockingFailureException e) {
            throw CampaignProblems.stale();
        } catch (DataIntegrityViolationException e) {
            throw CampaignProblems.of(e);
        }
    }

    private void check(Campaign campaign) {
        if (campaign.name().isBlank()) {
            throw CampaignProblems.nameBlank();
        }
        if (agents.find(campaign.agentId()).isEmpty()) {
            throw CampaignProblems.notFound("agent", "agentId");
        }
        if (numbers.find(campaign.numberId()).isEmpty()) {
            throw CampaignProblems.notFound("number", "numberId");
        }
        campaign.schedule().check();
        campaign.retry().check();
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
