package ai.vocelio.bff.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.contacts.ContactFixtures;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.team.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class CampaignsControllerTests {

    private static final String CREATE = """
            mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) {
              campaign { id name status agent { id } number { e164 } lockVersion
                schedule { startsAt timeZone isInContactsTimeZone windows { days from until } }
                pace { maxConcurrentCalls maxCallsPerHour } retry { maxAttempts after causes }
                progress { targets pending } }
              userErrors { message field code } } }""";
    private static final String UPDATE = """
            mutation ($input: CampaignUpdateInput!) { campaignUpdate(input: $input) {
              campaign { name pace { maxConcurrentCalls maxCallsPerDay } } userErrors { field code } } }""";
    private static final String ADD = """
            mutation ($campaign: ID!, $contacts: [ID!]!) {
              campaignTargetAdd(input: {campaignId: $campaign, contactIds: $contacts}) {
                campaign { progress { targets pending } } userErrors { field code } } }""";
    private static final String TARGETS = """
            query ($id: ID!) { campaign(id: $id) { targets(first: 10, states: [PENDING]) {
              nodes { id state attempts lastCall { id } campaign { name } contact { id name } } totalCount } } }""";
    private static final String FIND = """
            query ($name: String!) { campaigns(filter: {nameContains: $name}, orderBy: {field: NAME, direction: ASC}) {
              nodes { id name } totalCount } }""";
    private static final String READ = "query ($id: ID!) { campaign(id: $id) { name } node(id: $id) { id } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    Agents agents;

    @Autowired
    Numbers numbers;

    @Autowired
    Contacts contacts;

    private final String name = "Recall " + UUID.randomUUID();
    private String agent = "";
    private String number = "";
    private String contact = "";

    @BeforeEach
    void an_agent_a_number_and_a_contact_of_acme() {
        Tenant.as(TestOrganization.ACME.id(), () -> {
            agent = id("agt", agents.create(AgentFixtures.agent(name)).id());
            number = id("num", numbers.ensure("+12125550166", "Campaigns").id());
            contact = id("con", contacts.create(ContactFixtures.contact(name)).id());
        });
    }

    @Test
    void a_campaign_is_drafted_with_sensible_rules() {
        Answer created = create(client.acme(), Map.of());

        assertThat(created.at("/data/campaignCreate/campaign/id").asString()).startsWith("cmp_");
        assertThat(created.at("/data/campaignCreate/campaign/status").asString())
                .isEqualTo("DRAFT");
        assertThat(created.at("/data/campaignCreate/campaign/agent/id").asString())
                .isEqualTo(agent);
        assertThat(created.at("/data/campaignCreate/campaign/number/e164").asString())
                .isEqualTo("+12125550166");
        assertThat(created.at("/data/campaignCreate/campaign/schedule/windows").toString())
                .isEqualTo("[{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"],"
                        + "\"from\":\"09:00\",\"until\":\"17:00\"}]");
        assertThat(created.at("/data/campaignCreate/campaign/pace").toString())
                .isEqualTo("{\"maxConcurrentCalls\":10,\"maxCallsPerHour\":null}");
        assertThat(created.at("/data/campaignCreate/campaign/retry").toString())
                .isEqualTo("{\"maxAttempts\":3,\"after\":\"PT24H\",\"causes\":[\"BUSY\",\"NO_ANSWER\"]}");
    }

    @Test
    void a_draft_is_changed_and_found() {
        String id = created();
        Answer changed = client.acme()
                .ask(
                        UPDATE,
                        Map.of(
                                "input",
                                Map.of("campaignId", id, "name", name + "!", "pace", Map.of("maxCallsPerDay", 50))));

        assertThat(changed.at("/data/campaignUpdate/campaign").toString())
                .isEqualTo("{\"name\":\"%s!\",\"pace\":{\"maxConcurrentCalls\":10,\"maxCallsPerDay\":50}}"
                        .formatted(name));
        assertThat(client.acme()
                        .ask(FIND, Map.of("name", name))
                        .at("/data/campaigns")
                        .toString())
                .isEqualTo("{\"nodes\":[{\"id\":\"%s\",\"name\":\"%s!\"}],\"totalCount\":1}".formatted(id, name));
    }

    @Test
    void a_fault_of_a_schedule_names_its_field() {
        Map<String, Object> window = Map.of("days", List.of("MONDAY"), "from", "17:00", "until", "09:00");
        Answer answer = create(
                client.acme(), Map.of("schedule", Map.of("timeZone", "Europe/Berlin", "windows", List.of(window))));

        assertThat(answer.at("/data/campaignCreate/userErrors/0/field").toString())
                .isEqualTo("[\"input\",\"schedule\",\"windows\"]");
        assertThat(answer.at("/data/campaignCreate/userErrors/0/code").asString())
                .isEqualTo("WINDOW_CLOSED");
    }

    @Test
    void contacts_come_into_a_campaign_and_are_listed_with_their_state() {
        String id = created();

        assertThat(add(client.acme(), id)
                        .at("/data/campaignTargetAdd/campaign/progress")
                        .toString())
                .isEqualTo("{\"targets\":1,\"pending\":1}");
        Answer listed = client.acme().ask(TARGETS, Map.of("id", id));
        String target = listed.at("/data/campaign/targets/nodes/0/id").asString();
        assertThat(target).startsWith("tgt_");
        assertThat(listed.at("/data/campaign/targets").toString())
                .isEqualTo(("{\"nodes\":[{\"id\":\"%s\",\"state\":\"PENDING\",\"attempts\":0,\"lastCall\":null,"
                                + "\"campaign\":{\"name\":\"%s\"},\"contact\":{\"id\":\"%s\",\"name\":\"%s\"}}],"
                                + "\"totalCount\":1}")
                        .formatted(target, name, contact, name));
        assertThat(client.member(TestOrganization.ACME, Role.VIEWER)
                        .ask(TARGETS, Map.of("id", id))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void who_watches_calls_reads_campaigns_and_changes_none() {
        String id = created();
        GraphQlClient supervisor = client.member(TestOrganization.ACME, Role.SUPERVISOR);

        assertThat(supervisor
                        .ask(READ, Map.of("id", id))
                        .at("/data/campaign/name")
                        .asString())
                .isEqualTo(name);
        assertThat(create(supervisor, Map.of()).codes()).containsExactly("FORBIDDEN");
        assertThat(add(supervisor, id).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void a_campaign_of_another_organization_is_not_there() {
        String id = created();

        assertThat(client.globex().ask(READ, Map.of("id", id)).at("/data").toString())
                .isEqualTo("{\"campaign\":null,\"node\":null}");
        assertThat(add(client.globex(), id)
                        .at("/data/campaignTargetAdd/userErrors/0")
                        .toString())
                .isEqualTo("{\"field\":[\"input\",\"campaignId\"],\"code\":\"NOT_FOUND\"}");
        assertThat(create(client.globex(), Map.of())
                        .at("/data/campaignCreate/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    private String created() {
        return create(client.acme(), Map.of())
                .at("/data/campaignCreate/campaign/id")
                .asString();
    }

    private Answer create(GraphQlClient caller, Map<String, Object> others) {
        Map<String, Object> input = new HashMap<>(Map.of("name", name, "agentId", agent, "numberId", number));
        input.putAll(others);
        return caller.ask(CREATE, Map.of("input", input));
    }

    private Answer add(GraphQlClient caller, String campaign) {
        return caller.ask(ADD, Map.of("campaign", campaign, "contacts", List.of(contact)));
    }

    private static String id(String prefix, UUID id) {
        return new GlobalId(prefix, id).toString();
    }
}
