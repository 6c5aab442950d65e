package ai.vocelio.bff.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.analytics.EndedCalls;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.StatementCount;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.calls.Call;
import ai.vocelio.campaigns.CampaignFixtures;
import ai.vocelio.campaigns.Campaigns;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.team.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@BffTest
class AnalyticsControllerTests {

    private static final UUID ACME = TestOrganization.ACME.id();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OVERVIEW = """
            query ($range: FigureRangeInput!, $day: FigureRangeInput!) {
              hour: overview(range: $range) { startsAt endsAt figures { ...K } lastWeek { ...K } change { calls answerRate } }
              day: overview(range: $day) { figures { ...K talkTime outcomes { outcome calls share talkTime } } }
            }
            fragment K on CallFigures { calls answered answerRate averageDuration }""";
    private static final String SHAPES = """
            query ($range: FigureRangeInput!) {
              timeSeries(metric: CALLS, interval: HOUR, range: $range) { subject { agent { id } } points { startsAt value } }
              outcomes(range: $range, by: CAMPAIGN) { subject { agent { id } campaign { name } } calls outcomes { outcome calls } }
              leaderboard(range: $range, by: AGENT, metric: ANSWER_RATE) { rank value calls subject { agent { id } } }
              hourlyHeatmap(range: $range) { dayOfWeek hour calls answerRate }
            }""";
    private static final String CAMPAIGN = """
            query ($id: ID!) { campaign(id: $id) { name outcomes { outcome calls talkTime share } agent { outcomes { calls } } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    ApplicationContext house;

    @Autowired
    StatementCount statements;

    /** Acme is everybody's, so that every test has hours and a week before of its own. */
    private final Instant hour =
            Instant.parse("2010-05-12T14:00:00Z").plus(Duration.ofDays(20L * NEXT.getAndIncrement()));

    private UUID agent;
    private UUID campaign;
    private String name;

    @SuppressWarnings("NullAway.Init")
    AnalyticsControllerTests() {}

    @BeforeEach
    void two_calls_of_a_campaign_of_acme_have_ended() {
        name = "Figures " + UUID.randomUUID();
        agent = Tenant.as(
                ACME,
                () -> house.getBean(Agents.class)
                        .create(AgentFixtures.agent(name))
                        .id());
        UUID number = Tenant.as(
                ACME,
                () -> house.getBean(Numbers.class)
                        .ensure("+12125550155", "Figures")
                        .id());
        campaign = Tenant.as(
                ACME,
                () -> house.getBean(Campaigns.class)
                        .create(CampaignFixtures.campaign(name, agent, number))
                        .id());
        Call.Ended call =
                EndedCalls.of(EndedCalls.call(ACME, hour.plusSeconds(60).toString()), agent, campaign);
        Call.Ended other = EndedCalls.notReached(
                EndedCalls.of(EndedCalls.call(ACME, hour.plusSeconds(90).toString()), agent, campaign));
        EndedCalls calls = new EndedCalls(house, ACME);
        calls.as(() -> {
            List.of(call, other, call).forEach(house::publishEvent);
            return calls;
        });
        await().atMost(SOON)
                .until(() -> at("/data/campaign/agent/outcomes", CAMPAIGN).size() == 2);
    }

    @Test
    void an_overview_compares_with_last_week() {
        Answer answer = client.acme().ask(OVERVIEW, Map.of("range", range(1), "day", range(24)));

        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        assertThat(answer.at("/data/hour/startsAt").asString())
                .isEqualTo(hour.toString().replace("Z", ".000Z"));
        assertThat(answer.at("/data/hour/figures").toString())
                .isEqualTo("{\"calls\":2,\"answered\":1,\"answerRate\":0.5,\"averageDuration\":\"PT1M\"}");
        assertThat(answer.at("/data/hour/lastWeek/calls").asInt()).isZero();
        assertThat(answer.at("/data/hour/change").toString()).isEqualTo("{\"calls\":null,\"answerRate\":null}");
        assertThat(answer.at("/data/day/figures/outcomes").toString())
                .isEqualTo("[{\"outcome\":\"GOAL_REACHED\",\"calls\":1,\"share\":0.5,\"talkTime\":\"PT1M\"},"
                        + "{\"outcome\":\"NOT_REACHED\",\"calls\":1,\"share\":0.5,\"talkTime\":\"PT0S\"}]");
    }

    @Test
    void series_outcomes_orders_and_heatmaps_tell_whose_calls_they_count() {
        Answer answer = client.acme().ask(SHAPES, Map.of("range", range(2)));

        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        assertThat(answer.at("/data/timeSeries/0/points").size()).isEqualTo(2);
        assertThat(answer.at("/data/timeSeries/0/points/0/value").asDouble()).isEqualTo(2.0);
        assertThat(answer.at("/data/timeSeries/0/subject").isNull()).isTrue();
        assertThat(answer.at("/data/outcomes/0").toString())
                .isEqualTo(
                        "{\"subject\":{\"agent\":null,\"campaign\":{\"name\":\"" + name + "\"}},\"calls\":2,"
                                + "\"outcomes\":[{\"outcome\":\"GOAL_REACHED\",\"calls\":1},{\"outcome\":\"NOT_REACHED\",\"calls\":1}]}");
        assertThat(answer.at("/data/leaderboard/0").toString())
                .isEqualTo("{\"rank\":1,\"value\":0.5,\"calls\":2,\"subject\":{\"agent\":{\"id\":\""
                        + new GlobalId("agt", agent) + "\"}}}");
        assertThat(answer.at("/data/hourlyHeatmap").size()).isEqualTo(168);
    }

    @Test
    void a_campaign_and_its_agent_tell_what_their_calls_came_to() {
        assertThat(at("/data/campaign/outcomes", CAMPAIGN).toString())
                .isEqualTo("[{\"outcome\":\"GOAL_REACHED\",\"calls\":1,\"talkTime\":\"PT1M\",\"share\":0.5},"
                        + "{\"outcome\":\"NOT_REACHED\",\"calls\":1,\"talkTime\":\"PT0S\",\"share\":0.5}]");
    }

    @Test
    void several_overviews_are_one_look_up_and_so_are_their_weeks_before() {
        String one = "o%d: overview(range: $range%d) { figures { calls } lastWeek { calls } change { calls } } ";
        String two = "query ($range1: FigureRangeInput!, $range2: FigureRangeInput!) { " + one.formatted(1, 1)
                + one.formatted(2, 2) + "}";
        Map<String, Object> variables = Map.of("range1", range(1), "range2", range(2));

        List<String> asked = statements.during(() -> client.acme().ask(two, variables));
        assertThat(asked).filteredOn(sql -> sql.contains("figure_hour")).hasSize(2);
        assertThat(asked).filteredOn(sql -> sql.contains("from call")).isEmpty();
    }

    @Test
    void several_metrics_over_the_same_time_are_one_look_up() {
        String document = """
                query ($range: FigureRangeInput!) {
                  calls: timeSeries(metric: CALLS, interval: HOUR, range: $range) { points { value } }
                  answered: timeSeries(metric: ANSWERED, interval: HOUR, range: $range) { points { value } }
                  rate: timeSeries(metric: ANSWER_RATE, interval: DAY, range: $range) { points { value } }
                }""";
        Answer[] answer = new Answer[1];

        List<String> asked =
                statements.during(() -> answer[0] = client.acme().ask(document, Map.of("range", range(1))));
        assertThat(answer[0].at("/data").toString())
                .isEqualTo("{\"calls\":[{\"points\":[{\"value\":2.0}]}],\"answered\":[{\"points\":[{\"value\":1.0}]}],"
                        + "\"rate\":[{\"points\":[{\"value\":0.5}]}]}");
        assertThat(asked).filteredOn(sql -> sql.contains("figure_hour")).hasSize(2);
    }

    @Test
    void figures_are_for_those_who_may_read_them() {
        Map<String, Object> variables = Map.of("range", range(1), "day", range(24));

        assertThat(client.member(TestOrganization.ACME, Role.OPERATOR)
                        .ask(OVERVIEW, variables)
                        .codes())
                .contains("FORBIDDEN");
        assertThat(client.member(TestOrganization.ACME, Role.ANALYST)
                        .ask(OVERVIEW, variables)
                        .codes())
                .isEmpty();
    }

    @Test
    void another_organization_counts_its_own_calls() {
        Answer answer = client.globex().ask(OVERVIEW, Map.of("range", range(1), "day", range(24)));

        assertThat(answer.at("/data/day/figures/calls").asInt()).isZero();
        assertThat(client.globex()
                        .ask(SHAPES, Map.of("range", range(1)))
                        .at("/data/leaderboard")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_range_that_cannot_be_is_told_by_its_field() {
        Map<String, Object> backwards = Map.of("queuedFrom", hour.toString(), "queuedBefore", hour.toString());
        Answer answer = client.acme().ask(SHAPES, Map.of("range", backwards));

        assertThat(answer.codes()).hasSize(4).containsOnly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/extensions/field").toString()).isEqualTo("[\"range\",\"queuedBefore\"]");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("A range ends after it begins.");
    }

    private JsonNode at(String pointer, String document) {
        Answer answer = client.acme().ask(document, Map.of("id", new GlobalId("cmp", campaign).toString()));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer.at(pointer);
    }

    private Map<String, Object> range(int hours) {
        return Map.of(
                "queuedFrom",
                hour.toString(),
                "queuedBefore",
                hour.plus(Duration.ofHours(hours)).toString());
    }
}
