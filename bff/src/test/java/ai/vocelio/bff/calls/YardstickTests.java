package ai.vocelio.bff.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The questions that our speed is measured by can be asked, within what one operation may cost. */
@BffTest
class YardstickTests {

    private static final String AGENTS_PAGE = """
            query Q1($first: Int!) { agents(first: $first, orderBy: {field: NAME, direction: ASC}) { nodes {
              id name status draft { language voice { id name provider languages } }
              lastCalls: calls(first: 3) { nodes { id status direction startedAt: queuedAt duration outcome } } } } }""";
    private static final String CAMPAIGN_PAGE = """
            query Q2($first: Int!) { campaigns(first: $first, orderBy: {field: NAME, direction: ASC}) { nodes {
              id name status agent { id name } contactCount: progress { targets }
              outcomes { outcome calls talkTime } } } }""";
    private static final String OVERVIEW = """
            query Q3($day: FigureRangeInput!, $week: FigureRangeInput!) {
              h24: overview(range: $day) { ...K } d7: overview(range: $week) { ...K }
              calls: timeSeries(metric: CALLS, interval: HOUR, range: $day) { points { hour: startsAt value } }
              answered: timeSeries(metric: ANSWERED, interval: HOUR, range: $day) { points { hour: startsAt value } } }
            fragment K on Overview { figures { calls answered answerRate averageDuration } }""";
    private static final String CALLS_LIST = """
            query Q4($first: Int!, $after: String) { calls(first: $first, after: $after) {
              nodes { id status direction startedAt: queuedAt duration outcome
                agent { id name } campaign { id name } contact { id fullName: name phone } }
              pageInfo { endCursor } } }""";
    private static final String ONE_CALL = """
            query Q5($id: ID!) { call(id: $id) { id status startedAt: queuedAt duration outcome agent { id name }
              turns(first: 100) { nodes { seq: sequence speaker startedAt body: text } } } }""";
    private static final String RENAME = """
            mutation M1($id: ID!, $name: String!) { agentUpdate(input: {agentId: $id, name: $name}) {
              agent { id name } userErrors { code } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    ApplicationContext house;

    private CallFixture call;

    @SuppressWarnings("NullAway.Init")
    YardstickTests() {}

    @BeforeEach
    void a_call() {
        call = CallFixture.inProgress(house);
    }

    @Test
    void a_page_of_20_agents_with_their_voices_and_latest_calls() {
        assertThat(answered(AGENTS_PAGE, Map.of("first", 20)).at("/data/agents/nodes"))
                .isNotEmpty();
    }

    @Test
    void a_page_of_10_campaigns_with_their_agents_and_number_of_contacts() {
        assertThat(answered(CAMPAIGN_PAGE, Map.of("first", 10))
                        .at("/data/campaigns/nodes")
                        .isArray())
                .isTrue();
    }

    @Test
    void an_overview_of_a_day_and_a_week_with_the_hours_of_the_day() {
        Map<String, String> day =
                Map.of("queuedFrom", "2026-11-21T12:00:00.000Z", "queuedBefore", "2026-11-22T12:00:00.000Z");
        Map<String, String> week =
                Map.of("queuedFrom", "2026-11-15T12:00:00.000Z", "queuedBefore", "2026-11-22T12:00:00.000Z");

        assertThat(answered(OVERVIEW, Map.of("day", day, "week", week))
                        .at("/data/calls/0/points")
                        .size())
                .isEqualTo(24);
    }

    @Test
    void two_pages_of_50_calls_with_agent_campaign_and_contact() {
        String end = answered(CALLS_LIST, Map.of("first", 50))
                .at("/data/calls/pageInfo/endCursor")
                .asString();

        answered(CALLS_LIST, Map.of("first", 50, "after", end));
    }

    @Test
    void one_call_with_what_was_said() {
        assertThat(answered(ONE_CALL, Map.of("id", call.id()))
                        .at("/data/call/agent/id")
                        .asString())
                .isEqualTo(call.agentId());
    }

    @Test
    void a_new_name_for_an_agent() {
        String name = "Renamed " + call.id();

        assertThat(answered(RENAME, Map.of("id", call.agentId(), "name", name))
                        .at("/data/agentUpdate/agent/name")
                        .asString())
                .isEqualTo(name);
    }

    private Answer answered(String document, Map<String, Object> variables) {
        Answer answer = client.acme().ask(document, variables);
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer;
    }
}
