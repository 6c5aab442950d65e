package ai.vocelio.bff.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.calls.life.InboundDesk;
import ai.vocelio.campaigns.CampaignFixtures;
import ai.vocelio.campaigns.Campaigns;
import ai.vocelio.contacts.ContactFixtures;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.team.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Calls with their agent, campaign and contact, and the other way round. */
@BffTest
class CallPartiesTests {

    private static final String CALL =
            "query ($id: ID!) { call(id: $id) { agent { id } campaign { name } contact { id name } } }";
    private static final String FILTERED = """
            query ($campaign: ID, $contact: ID) {
              calls(filter: {campaignId: $campaign, contactId: $contact}) { nodes { id } totalCount } }""";
    private static final String OF_AGENT = """
            query ($id: ID!, $after: String) { agent(id: $id) {
              calls(first: 1, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    Contacts contacts;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Numbers numbers;

    @Autowired
    InboundDesk inbound;

    @Autowired
    ApplicationContext house;

    private final String name = "Parties " + UUID.randomUUID();
    private String contact = "";
    private String campaign = "";
    private CallFixture call;

    @SuppressWarnings("NullAway.Init")
    CallPartiesTests() {}

    @BeforeEach
    void a_call_of_a_campaign_with_a_contact() {
        call = CallFixture.inProgress(house);
        Tenant.as(TestOrganization.ACME.id(), () -> {
            UUID person = contacts.create(ContactFixtures.contact(name)).id();
            UUID line = numbers.ensure("+12125550177", "Calls").id();
            UUID agent = GlobalId.parse(call.agentId()).orElseThrow().id();
            UUID recall = campaigns
                    .create(CampaignFixtures.campaign(name, agent, line))
                    .id();
            call.isFor(recall, person);
            contact = new GlobalId("con", person).toString();
            campaign = new GlobalId("cmp", recall).toString();
        });
    }

    @Test
    void a_call_shows_its_agent_campaign_and_contact() {
        assertThat(ask(CALL, Map.of("id", call.id())).at("/data/call").toString())
                .isEqualTo(("{\"agent\":{\"id\":\"%s\"},\"campaign\":{\"name\":\"%s\"},"
                                + "\"contact\":{\"id\":\"%s\",\"name\":\"%s\"}}")
                        .formatted(call.agentId(), name, contact, name));
    }

    @Test
    void a_caller_without_a_number_is_told_as_the_carrier_tells_it() {
        Tenant.as(TestOrganization.ACME.id(), () -> {
            UUID line = numbers.ensure("+12125550178", "Inbound").id();
            numbers.assign(line, GlobalId.parse(call.agentId()).orElseThrow().id());
            List.of("anonymous", "sip:ann@example.test", "client:ann", "+12125550179")
                    .forEach(caller -> inbound.arrived("CA" + UUID.randomUUID(), caller, "+12125550178"));
        });
        Answer answer = ask(
                "query ($id: ID!) { agent(id: $id) { calls(first: 4) { nodes { from fromAddress to } } } }",
                Map.of("id", call.agentId()));

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("/data/agent/calls/nodes").valueStream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "{\"from\":null,\"fromAddress\":\"anonymous\",\"to\":\"+12125550178\"}",
                        "{\"from\":null,\"fromAddress\":\"sip:ann@example.test\",\"to\":\"+12125550178\"}",
                        "{\"from\":null,\"fromAddress\":\"client:ann\",\"to\":\"+12125550178\"}",
                        "{\"from\":\"+12125550179\",\"fromAddress\":\"+12125550179\",\"to\":\"+12125550178\"}");
    }

    @Test
    void calls_are_found_by_campaign_and_by_contact() {
        String found = "{\"nodes\":[{\"id\":\"%s\"}],\"totalCount\":1}".formatted(call.id());

        assertThat(ask(FILTERED, Map.of("campaign", campaign)).at("/data/calls").toString())
                .isEqualTo(found);
        assertThat(ask(FILTERED, Map.of("contact", contact)).at("/data/calls").toString())
                .isEqualTo(found);
        assertThat(client.globex()
                        .ask(FILTERED, Map.of("contact", contact))
                        .at("/data/calls/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void agents_campaigns_and_contacts_show_their_latest_calls() {
        Answer first = ask(OF_AGENT, Map.of("id", call.agentId()));
        String after = first.at("/data/agent/calls/pageInfo/endCursor").asString();
        Answer second = ask(OF_AGENT, Map.of("id", call.agentId(), "after", after));

        assertThat(first.at("/data/agent/calls/nodes").toString()).isEqualTo("[{\"id\":\"%s\"}]".formatted(call.id()));
        assertThat(second.at("/data/agent/calls/nodes")).isEmpty();
        assertThat(second.at("/data/agent/calls/totalCount").asInt()).isOne();
        assertThat(ask(
                                "query ($a: ID!, $b: ID!) { campaign(id: $a) { calls { nodes { id } } }"
                                        + " contact(id: $b) { calls { nodes { id } } } }",
                                Map.of("a", campaign, "b", contact))
                        .at("/data")
                        .toString())
                .isEqualTo(("{\"campaign\":{\"calls\":{\"nodes\":[{\"id\":\"%s\"}]}},"
                                + "\"contact\":{\"calls\":{\"nodes\":[{\"id\":\"%s\"}]}}}")
                        .formatted(call.id(), call.id()));
    }

    @Test
    void who_may_not_read_contacts_sees_the_call_without_its_contact() {
        Answer answer = client.member(TestOrganization.ACME, Role.VIEWER).ask(CALL, Map.of("id", call.id()));

        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(answer.at("/data/call/contact").isNull()).isTrue();
        assertThat(answer.at("/data/call/campaign/name").asString()).isEqualTo(name);
    }

    private Answer ask(String document, Map<String, Object> variables) {
        return client.acme().ask(document, variables);
    }
}
