package ai.vocelio.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.AgentRetired;
import ai.vocelio.agents.Agents;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

@DomainTest
class NumbersTests {

    private static final String MAIN = "+12125550100";
    private static final String SALES = "+12125550101";

    @Autowired
    Numbers numbers;

    @Autowired
    FakeNumberRoutes carrier;

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncompleteEventPublications publications;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @BeforeEach
    void a_carrier_that_takes_every_number() {
        carrier.says(MAIN, NumberRoute.OPEN);
        carrier.says(SALES, NumberRoute.OPEN);
    }

    @Test
    void a_number_is_added_once_and_then_relabelled() {
        PhoneNumber first = ensured(acme, "Main");
        PhoneNumber second = ensured(acme, "Main line");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.label()).isEqualTo("Main line");
        assertThat(Tenant.as(acme, numbers::count)).isOne();
    }

    @Test
    void numbers_come_in_numerical_order() {
        Tenant.as(acme, () -> {
            numbers.ensure(SALES, "Sales");
            numbers.ensure(MAIN, "Main");
            Page<PhoneNumber> first = numbers.list(Paging.first(1));
            PhoneNumber main = first.items().getFirst();

            assertThat(main.e164()).isEqualTo(MAIN);
            assertThat(first.hasNext()).isTrue();
            assertThat(numbers.list(new Paging(1, false, PhoneNumber.position(main), null))
                            .items())
                    .extracting(PhoneNumber::e164)
                    .containsExactly(SALES);
        });
    }

    @Test
    void a_published_agent_answers_until_it_is_taken_away() {
        UUID number = ensured(acme, "Main").id();
        UUID agent = publishedAgent(acme);

        assertThat(assigned(number, agent).inboundAgentId()).isEqualTo(agent);
        assertThat(assigned(number, null).inboundAgentId()).isNull();
    }

    @Test
    void the_carrier_is_told_of_a_number_when_an_agent_is_to_answer_it_and_again_at_each_start() {
        UUID number = ensured(acme, "Main").id();
        assertThat(route(number)).isEqualTo(NumberRoute.UNASKED);
        assertThat(assigned(number, publishedAgent(acme)).inboundRoute()).isEqualTo(NumberRoute.PENDING);
        await().until(() -> route(number) == NumberRoute.OPEN);

        carrier.says(MAIN, NumberRoute.NUMBER_NOT_HELD);
        ensured(acme, "Main");

        await().until(() -> route(number) == NumberRoute.NUMBER_NOT_HELD);
    }

    @Test
    void a_carrier_that_cannot_be_reached_is_told_again_until_it_answers() {
        UUID number = Tenant.as(acme, () -> numbers.ensure(SALES, "Sales").id());
        carrier.says(SALES, NumberRoute.CARRIER_UNREACHABLE);
        assigned(number, publishedAgent(acme));
        await().until(() -> route(number) == NumberRoute.CARRIER_UNREACHABLE);

        carrier.says(SALES, NumberRoute.OPEN);

        await().until(() -> route(number) == NumberRoute.OPEN);
    }

    @Test
    void a_draft_or_retired_agent_answers_no_number() {
        UUID number = ensured(acme, "Main").id();
        UUID draft = draftAgent(acme);
        UUID retired = publishedAgent(acme);
        Tenant.as(acme, () -> agents.retire(retired));

        assertProblem(NumberUserErrorCode.AGENT_NOT_PUBLISHED, acme, number, draft);
        assertProblem(NumberUserErrorCode.AGENT_NOT_PUBLISHED, acme, number, retired);
    }

    @Test
    void a_number_or_agent_of_another_organization_is_not_there() {
        UUID number = ensured(acme, "Main").id();
        UUID foreignAgent = publishedAgent(globex);

        assertProblem(NumberUserErrorCode.NOT_FOUND, acme, number, foreignAgent);
        assertProblem(NumberUserErrorCode.NOT_FOUND, globex, number, foreignAgent);
        assertProblem(NumberUserErrorCode.NOT_FOUND, globex, number, draftAgent(globex));
        Tenant.as(globex, () -> {
            assertThat(numbers.byIds(List.of(number))).isEmpty();
            assertThat(numbers.byE164(MAIN)).isEmpty();
            assertThat(numbers.count()).isZero();
        });
    }

    @Test
    void nobody_answers_for_an_agent_that_was_retired() {
        UUID number = ensured(acme, "Main").id();
        UUID agent = publishedAgent(acme);
        assigned(number, agent);

        Tenant.as(acme, () -> agents.retire(agent));

        await().untilAsserted(() -> assertThat(answering(number)).isNull());
        await().untilAsserted(() -> assertThat(openPublications(agent)).isZero());
    }

    @Test
    void a_retirement_that_was_not_heard_before_a_crash_is_heard_after_it() {
        UUID number = ensured(acme, "Main").id();
        UUID agent = publishedAgent(acme);
        assigned(number, agent);
        leavePublicationOfCrash(agent);

        publications.resubmitIncompletePublications(
                publication -> publication.getEvent().equals(new AgentRetired(acme, agent)));

        await().untilAsserted(() -> assertThat(answering(number)).isNull());
        await().untilAsserted(() -> assertThat(openPublications(agent)).isZero());
    }

    private NumberRoute route(UUID number) {
        return Tenant.as(acme, () -> numbers.find(number).orElseThrow().inboundRoute());
    }

    private @Nullable UUID answering(UUID number) {
        return Tenant.as(acme, () -> numbers.find(number).orElseThrow().inboundAgentId());
    }

    private void leavePublicationOfCrash(UUID agent) {
        jdbc.sql("""
                        insert into event_publication
                            (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                        values (?, ?, ?, ?, now() - interval '1 minute', 'PUBLISHED', 0)""")
                .params(
                        UUID.randomUUID(),
                        "ai.vocelio.numbers.AgentRetiredListener.on(ai.vocelio.agents.AgentRetired)",
                        AgentRetired.class.getName(),
                        "{\"organizationId\":\"%s\",\"agentId\":\"%s\"}".formatted(acme, agent))
                .update();
    }

    private Long openPublications(UUID agent) {
        return jdbc.sql(
                        "select count(*) from event_publication where serialized_event like ? and completion_date is null")
                .param("%" + agent + "%")
                .query(Long.class)
                .single();
    }

    private PhoneNumber ensured(UUID organization, String label) {
        return Tenant.as(organization, () -> numbers.ensure(MAIN, label));
    }

    private PhoneNumber assigned(UUID number, @Nullable UUID agent) {
        return Tenant.as(acme, () -> numbers.assign(number, agent));
    }

    private UUID draftAgent(UUID organization) {
        return Tenant.as(
                organization,
                () -> agents.create(AgentFixtures.agent("Agent " + UUID.randomUUID()))
                        .id());
    }

    private UUID publishedAgent(UUID organization) {
        UUID id = draftAgent(organization);
        return Tenant.as(organization, () -> agents.publish(id, null).id());
    }

    private void assertProblem(NumberUserErrorCode code, UUID organization, UUID number, UUID agent) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.as(organization, () -> numbers.assign(number, agent)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
