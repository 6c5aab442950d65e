package ai.vocelio.campaigns;

import static ai.vocelio.campaigns.CampaignFixtures.TEN_AT_ONCE;
import static ai.vocelio.campaigns.CampaignFixtures.THRICE;
import static ai.vocelio.campaigns.CampaignFixtures.campaign;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class CampaignsTests {

    private static final Instant NOON = Instant.parse("2126-11-22T12:00:00Z");
    private static final CampaignWindow NIGHT =
            new CampaignWindow(List.of(SUNDAY, MONDAY, SUNDAY), LocalTime.of(20, 30), LocalTime.MIDNIGHT);

    @Autowired
    Campaigns campaigns;

    @Autowired
    Agents agents;

    @Autowired
    Numbers numbers;

    @Autowired
    Organizations organizations;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private UUID agent = acme;
    private UUID number = acme;

    @BeforeEach
    void an_agent_and_a_number() {
        Tenant.as(acme, () -> {
            organizations.ensure("campaigns-" + acme, "Acme", ZoneId.of("America/Chicago"));
            agent = agents.create(AgentFixtures.agent("Booking")).id();
            number = numbers.ensure("+12125550100", "Main line").id();
        });
    }

    @Test
    void a_new_campaign_is_a_draft_in_office_hours_of_the_organization() {
        Campaign campaign = created("Recall");

        assertThat(campaign.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(campaign.schedule().timeZone()).isEqualTo("America/Chicago");
        assertThat(campaign.schedule().isInContactsTimeZone()).isTrue();
        assertThat(campaign.schedule().windows()).singleElement().satisfies(window -> {
            assertThat(window.days()).hasSize(5).doesNotContain(SUNDAY);
            assertThat(window.from()).isEqualTo(LocalTime.of(9, 0));
            assertThat(window.until()).isEqualTo(LocalTime.of(17, 0));
        });
        assertThat(asAcme(() -> campaigns.find(campaign.id()))).contains(campaign);
    }

    @Test
    void a_schedule_reads_as_it_was_written() {
        CampaignSchedule nights =
                new CampaignSchedule(NOON, NOON.plusSeconds(1), "Europe/Berlin", false, List.of(NIGHT));
        Campaign campaign = asAcme(
                () -> campaigns.create(new CampaignCreate("Nights", agent, number, nights, TEN_AT_ONCE, THRICE)));

        assertThat(campaign.schedule()).isEqualTo(nights);
        assertThat(campaign.schedule().windows().getFirst().days()).containsExactly(MONDAY, SUNDAY);
        assertThat(asAcme(() -> campaigns.find(campaign.id()))).contains(campaign);
    }

    @Test
    void a_schedule_that_never_calls_is_refused() {
        LocalTime nine = LocalTime.of(9, 0);
        LocalTime five = LocalTime.of(17, 0);

        assertSchedule(CampaignUserErrorCode.TIME_ZONE_UNKNOWN, "timeZone", schedule("Mars/Base", null, NIGHT));
        assertSchedule(CampaignUserErrorCode.END_BEFORE_START, "endsAt", schedule("UTC", NOON, NIGHT));
        assertSchedule(
                CampaignUserErrorCode.WINDOW_CLOSED,
                "windows",
                schedule("UTC", null, new CampaignWindow(List.of(MONDAY), five, nine)));
    }

    @Test
    void a_campaign_that_would_be_over_before_it_begins_is_refused_and_its_draft_can_be_mended() {
        Instant past = clock.instant();
        CampaignSchedule over = new CampaignSchedule(null, past, "UTC", false, List.of(NIGHT));
        assertSchedule(CampaignUserErrorCode.END_IN_THE_PAST, "endsAt", over);

        CampaignSchedule soonOver = new CampaignSchedule(null, past.plusSeconds(60), "UTC", false, List.of(NIGHT));
        Campaign campaign = asAcme(
                () -> campaigns.create(new CampaignCreate("Soon", agent, number, soonOver, TEN_AT_ONCE, THRICE)));
        clock.advance(Duration.ofSeconds(61));

        assertThat(asAcme(() -> rename(campaign.id(), null)).name()).isEqualTo("Other");
    }

    @Test
    void a_retry_has_a_cause_and_waits_for_whole_seconds() {
        List<CampaignRetryCause> busy = List.of(CampaignRetryCause.BUSY);

        assertRetry("after", new CampaignRetry(3, Duration.ofMillis(60_500), busy));
        assertRetry("causes", new CampaignRetry(3, Duration.ofMinutes(1), List.of()));
    }

    @Test
    void a_name_is_taken_once_in_an_organization() {
        created("Recall");

        assertProblem(acme, CampaignUserErrorCode.NAME_TAKEN, "name", () -> created("Recall"));
        assertProblem(acme, CampaignUserErrorCode.NAME_BLANK, "name", () -> created(" "));
    }

    @Test
    void agent_and_number_are_of_the_organization() {
        UUID nobody = UUID.randomUUID();

        assertProblem(
                acme,
                CampaignUserErrorCode.NOT_FOUND,
                "agentId",
                () -> campaigns.create(campaign("Recall", nobody, number)));
        assertProblem(
                acme,
                CampaignUserErrorCode.NOT_FOUND,
                "numberId",
                () -> campaigns.create(campaign("Recall", agent, nobody)));
        assertProblem(
                globex,
                CampaignUserErrorCode.NOT_FOUND,
                "agentId",
                () -> campaigns.create(campaign("Recall", agent, number)));
    }

    @Test
    void a_change_touches_what_it_names_and_nothing_else() {
        Campaign before = created("Recall");
        CampaignPace slow = new CampaignPace(1, 20, 100);
        Campaign after =
                asAcme(() -> campaigns.update(new CampaignUpdate(before.id(), 0, null, null, null, null, slow, null)));

        assertThat(after.pace()).isEqualTo(slow);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("pace", "lockVersion", "updatedAt")
                .isEqualTo(before);
        assertThat(asAcme(() -> campaigns.find(before.id()))).contains(after);
        assertProblem(acme, CampaignUserErrorCode.STALE_OBJECT, "expectedVersion", () -> rename(before.id(), 0));
    }

    @Test
    void only_a_draft_is_changed() {
        Campaign campaign = created("Recall");
        set(campaign.id(), CampaignStatus.RUNNING);

        assertProblem(acme, CampaignUserErrorCode.NOT_A_DRAFT, "campaignId", () -> rename(campaign.id(), null));
    }

    @Test
    void campaigns_are_found_by_status_agent_and_part_of_the_name() {
        UUID running = created("Spring recall").id();
        UUID draft = created("Winter SURVEY").id();
        set(running, CampaignStatus.RUNNING);

        assertThat(ids(new CampaignFilter(List.of(CampaignStatus.RUNNING), null, null)))
                .containsExactly(running);
        assertThat(ids(new CampaignFilter(null, agent, null))).containsExactly(draft, running);
        assertThat(ids(new CampaignFilter(null, UUID.randomUUID(), null))).isEmpty();
        assertThat(ids(new CampaignFilter(null, null, "survey"))).containsExactly(draft);
        assertThat(Tenant.<Long>as(acme, () -> campaigns.count(CampaignFilter.ALL)))
                .isEqualTo(2);
    }

    @Test
    void campaigns_come_newest_first_or_letter_by_letter_page_by_page() {
        List.of("Bravo", "Alpha", "Charlie").forEach(this::created);
        CampaignOrder byName = new CampaignOrder(CampaignOrder.Field.NAME, Direction.ASC);

        assertThat(names(CampaignOrder.NEWEST_FIRST, Paging.first(10))).containsExactly("Charlie", "Alpha", "Bravo");
        Page<Campaign> first = asAcme(() -> campaigns.list(CampaignFilter.ALL, byName, Paging.first(2)));
        assertThat(first.items()).extracting(Campaign::name).containsExactly("Alpha", "Bravo");
        Paging next = new Paging(2, false, byName.position(first.items().getLast()), null);
        assertThat(names(byName, next)).containsExactly("Charlie");
    }

    @Test
    void a_campaign_of_another_organization_is_not_there() {
        Campaign campaign = created("Recall");

        assertThat(Tenant.as(globex, () -> campaigns.byIds(List.of(campaign.id()))))
                .isEmpty();
        assertThat(Tenant.<Long>as(globex, () -> campaigns.count(CampaignFilter.ALL)))
                .isZero();
        assertProblem(globex, CampaignUserErrorCode.NOT_FOUND, "campaignId", () -> rename(campaign.id(), null));
    }

    private Campaign created(String name) {
        return asAcme(() -> campaigns.create(campaign(name, agent, number)));
    }

    private Campaign rename(UUID id, @Nullable Integer expected) {
        return campaigns.update(new CampaignUpdate(id, expected, "Other", null, null, null, null, null));
    }

    private void set(UUID id, CampaignStatus status) {
        Tenant.as(
                acme,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(transaction -> jdbc.sql("update campaign set status = ? where id = ?")
                                .params(status.name(), id)
                                .update()));
    }

    private static CampaignSchedule schedule(String timeZone, @Nullable Instant ends, CampaignWindow window) {
        return new CampaignSchedule(NOON, ends, timeZone, true, List.of(window));
    }

    private void assertSchedule(CampaignUserErrorCode code, String field, CampaignSchedule schedule) {
        assertRefused(code, "schedule." + field, schedule, THRICE);
    }

    private void assertRetry(String field, CampaignRetry retry) {
        assertRefused(CampaignUserErrorCode.RETRY_INVALID, "retry." + field, null, retry);
    }

    private void assertRefused(
            CampaignUserErrorCode code, String field, @Nullable CampaignSchedule schedule, CampaignRetry retry) {
        var never = new CampaignCreate("Never", agent, number, schedule, TEN_AT_ONCE, retry);
        assertProblem(acme, code, field, () -> campaigns.create(never));
    }

    private List<UUID> ids(CampaignFilter filter) {
        return asAcme(() -> campaigns.list(filter, CampaignOrder.NEWEST_FIRST, Paging.first(10))).items().stream()
                .map(Campaign::id)
                .toList();
    }

    private List<String> names(CampaignOrder order, Paging paging) {
        return asAcme(() -> campaigns.list(CampaignFilter.ALL, order, paging)).items().stream()
                .map(Campaign::name)
                .toList();
    }

    private <T> T asAcme(Supplier<T> work) {
        return Tenant.as(acme, work);
    }

    private static void assertProblem(
            UUID organization, CampaignUserErrorCode code, String field, ThrowingCallable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.call(organization, () -> {
                    work.call();
                    return organization;
                }))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(String.join(".", problem.field())).isEqualTo(field);
                });
    }
}
