package ai.vocelio.bff.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.calls.Speaker;
import ai.vocelio.team.Role;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who may not see people as they are: a developer reads contacts and transcripts, a viewer calls; neither learns who it was. */
@BffTest
class MaskedCallTests {

    private static final String NUMBER = "+12125550123";
    private static final String MASKED = "+1********23";
    private static final String WORDS = "My number is 555 0123.";
    private static final String CALL = "query ($id: ID!) { call(id: $id) { to turns(first: 1) { nodes { text } } } }";
    private static final String CHANGES =
            "subscription ($id: ID!) { callChanged(scope: {callId: $id}) { calls { to fromAddress } } }";
    private static final String TRANSCRIPT =
            "subscription ($id: ID!) { callTranscript(callId: $id) { turns { text } } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    ApplicationContext house;

    private CallFixture call;
    private GraphQlClient developer;
    private GraphQlClient operator;

    @SuppressWarnings("NullAway.Init")
    MaskedCallTests() {}

    @BeforeEach
    void a_call_under_way() {
        call = CallFixture.inProgress(house);
        call.says(1, Speaker.PERSON, WORDS, true);
        developer = client.member(TestOrganization.ACME, Role.DEVELOPER);
        operator = client.member(TestOrganization.ACME, Role.OPERATOR);
    }

    @Test
    void a_call_is_shown_as_it_is_or_masked_by_who_asks() {
        Map<String, String> id = Map.of("id", call.id());

        assertThat(operator.ask(CALL, id).at("/data/call").toString())
                .isEqualTo("{\"to\":\"%s\",\"turns\":{\"nodes\":[{\"text\":\"%s\"}]}}".formatted(NUMBER, WORDS));
        assertThat(developer.ask(CALL, id).at("/data/call").toString())
                .isEqualTo("{\"to\":\"%s\",\"turns\":{\"nodes\":[{\"text\":\"(masked)\"}]}}".formatted(MASKED));
    }

    @Test
    void those_who_follow_the_same_call_on_sockets_each_see_what_they_may() {
        try (TestSocket open = operator.socket();
                TestSocket masked = developer.socket()) {
            open.subscribe("1", CHANGES, Map.of("id", call.id()));
            masked.subscribe("1", CHANGES, Map.of("id", call.id()));
            assertThat(to(open.next())).isEqualTo(NUMBER);
            assertThat(to(masked.next())).isEqualTo(MASKED);
            call.ends();
            assertThat(to(open.next())).isEqualTo(NUMBER);
            JsonNode last = masked.next();
            assertThat(to(last)).isEqualTo(MASKED);
            assertThat(last.toString()).doesNotContain("5550");
        }
    }

    @Test
    void those_who_read_along_over_event_streams_each_see_what_they_may() {
        try (TestEvents open = operator.events(TRANSCRIPT, Map.of("id", call.id()));
                TestEvents masked = developer.events(TRANSCRIPT, Map.of("id", call.id()))) {
            assertThat(said(open)).contains(WORDS);
            assertThat(said(masked)).contains("(masked)").doesNotContain("5550", "0123");
            call.says(2, Speaker.AGENT, "So it is 555 0123?", true);
            assertThat(said(open)).contains("So it is 555 0123?");
            assertThat(said(masked)).contains("(masked)").doesNotContain("0123");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter: {phone: \"+12125550123\"}",
                "filter: {search: \"lovelace\"}",
                "orderBy: {field: NAME, direction: ASC}"
            })
    void nobody_asks_by_what_is_masked(String how) {
        String list = "{ contacts(" + how + ") { totalCount nodes { id } } }";

        Answer refused = developer.ask(list);
        assertThat(refused.codes()).containsExactly("FORBIDDEN");
        assertThat(refused.at("/errors/0/message").asString()).contains("PERSONAL_READ");
        assertThat(refused.at("/errors/0/extensions/field").toString())
                .containsPattern("filter\",\"(phone|search)|orderBy\",\"field");
        assertThat(refused.at("/data/contacts").isNull()).isTrue();
        assertThat(operator.ask(list).codes()).isEmpty();
    }

    @Test
    void a_filter_or_order_in_variables_is_refused_as_well_and_an_empty_one_is_none() {
        String list =
                "query ($f: ContactFilter, $o: ContactOrder) { contacts(filter: $f, orderBy: $o) { totalCount } }";

        assertThat(developer.ask(list, Map.of("f", Map.of("phone", NUMBER))).codes())
                .containsExactly("FORBIDDEN");
        assertThat(developer
                        .ask(list, Map.of("o", Map.of("field", "NAME", "direction", "ASC")))
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(developer
                        .ask(list, Map.of("f", Map.of(), "o", Map.of("field", "CREATED_AT", "direction", "ASC")))
                        .codes())
                .isEmpty();
    }

    @Test
    void a_cursor_of_an_order_by_name_opens_nothing_to_who_may_not_ask_for_it() {
        operator.ask("mutation { contactCreate(input: {name: \"Ada Lovelace\", phone: \"+13125550177\"}) {"
                + " userErrors { code } } }");
        Answer first = operator.ask(
                "{ contacts(first: 1, orderBy: {field: NAME, direction: ASC}) { pageInfo { endCursor } } }");
        String cursor = first.at("/data/contacts/pageInfo/endCursor").asString();

        assertThat(developer
                        .ask(
                                "query ($c: String) { contacts(first: 1, after: $c) { nodes { id } } }",
                                Map.of("c", cursor))
                        .codes())
                .containsExactly("INVALID_CURSOR");
        assertThat(cursor).doesNotContain("Lovelace");
    }

    @Test
    void what_is_written_comes_back_masked() {
        String phone =
                "+1%03d5550177".formatted(200 + Math.floorMod(UUID.randomUUID().hashCode(), 799));
        Answer written = developer.ask(
                "mutation ($p: PhoneNumber!) { contactCreate(input: {name: \"Ada Lovelace\", phone: $p}) {"
                        + " contact { name phone } userErrors { code } } }",
                Map.of("p", phone));

        assertThat(written.toString()).contains("A. L.").doesNotContain("Lovelace");
    }

    private static String to(JsonNode message) {
        return message.at("/payload/data/callChanged/calls/0/to").asString();
    }

    private static String said(TestEvents events) {
        return Objects.requireNonNull(events.next()).toString();
    }
}
