package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Each masked field of the schema, those to come included, asked for by each role: canaries are seen by nobody who may not. */
@BffTest
class MaskedFieldsTests {

    private static final Sdl SDL = Sdl.house();
    private static final List<String> CANARIES = List.of(
            "update call set from_number = '+12125550147', to_number = '+12125550148', status = 'FAILED', ended_at = now(),"
                    + " failure_code = 'CARRIER_NOT_CONFIGURED', failure_message = 'Canary failure'",
            "update call_turn set text = 'Canary words'",
            "update tool_call set result = 'Canary result', arguments = '{\"number\": \"Canary argument\"}'",
            "update call_fact set value = 'Canary fact'",
            "update do_not_call_entry set phone = '+12125550149', note = 'Canary note'");
    private static final String CONTACT = """
            mutation { contactCreate(input: {name: "Canary Contact", phone: "+12125550146", email: "canary@example.test",
              company: "Canary Company", customFields: [{name: "policy", value: "Canary policy"}]}) { contact { id } } }""";
    private static final String CHANGE = """
            mutation ($contact: ID!) { contactUpdate(input: {contactId: $contact, email: "bird@example.test"}) {
              contact { id } } }""";
    private static final String ENTRY = """
            query ($contact: ID!) { auditEntries(filter: {object: $contact}, first: 1) { nodes { id } } }""";

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SampleOrganization acme;

    @SuppressWarnings("NullAway.Init")
    MaskedFieldsTests() {}

    @BeforeEach
    void an_organization_with_canaries() {
        acme = new SampleOrganization(house);
        String contact =
                acme.client().ask(CONTACT).at("/data/contactCreate/contact/id").asString();
        acme.client().ask(CHANGE, Map.of("contact", contact));
        Answer entry = acme.client().ask(ENTRY, Map.of("contact", contact));
        acme.ids().put("Contact", contact);
        acme.ids().put("AuditEntry", entry.at("/data/auditEntries/nodes/0/id").asString());
        Tenant.as(
                acme.organizationId(),
                () -> transaction.executeWithoutResult(status -> {
                    CANARIES.forEach(sql -> jdbc.sql(sql).update());
                    consent(GlobalId.parse(contact).orElseThrow().id());
                }));
    }

    @Test
    void there_is_a_way_to_each_masked_field() {
        assertThat(ways()).hasSizeGreaterThan(15);
    }

    @Test
    void canaries_are_seen_by_those_alone_who_may_see_them() {
        List<String> complaints = new ArrayList<>();
        List<Asking> askers = askers();
        for (MaskedWay way : ways()) {
            Answer whole = asked(acme.client(), way);
            List<String> canaries = shown(whole);
            assertThat(canaries)
                    .as(way + " has a canary: " + whole)
                    .isNotEmpty()
                    .allMatch(canary -> !canary.isBlank());
            askers.forEach(asking -> complaint(asking, way, canaries, complaints));
        }
        assertThat(complaints).isEmpty();
    }

    private void complaint(Asking asking, MaskedWay way, List<String> canaries, List<String> complaints) {
        Answer answer = asked(asking.client, way);
        List<String> shown = shown(answer);
        boolean isRight;
        if (!asking.held.containsAll(way.needs())) {
            isRight = shown.isEmpty() && answer.codes().contains("FORBIDDEN");
        } else if (way.isShownTo(asking.held)) {
            isRight = answer.codes().isEmpty() && shown.equals(canaries);
        } else {
            isRight = answer.codes().isEmpty() && shown.size() == canaries.size();
        }
        boolean isLeak = !way.isShownTo(asking.held) && canaries.stream().anyMatch(answer.toString()::contains);
        if (!isRight || isLeak) {
            complaints.add(asking.name + " " + way + " is answered " + answer);
        }
    }

    private List<MaskedWay> ways() {
        return new MaskRules(SDL)
                .masked()
                .map(field -> MaskedWay.to(
                                field, SDL, house.getBean(NodeTypes.class).all())
                        .orElseThrow(() -> new IllegalStateException("No way to " + field)))
                .toList();
    }

    /** Each role, and a key that lacks nothing on any way but the sight of people. */
    private List<Asking> askers() {
        EnumSet<Permission> allButSight = EnumSet.noneOf(Permission.class);
        ways().forEach(way -> allButSight.addAll(way.needs()));
        return Stream.concat(
                        Arrays.stream(Role.values())
                                .map(role -> new Asking(role.name(), role.permissions(), acme.member(role))),
                        Stream.of(new Asking("key", allButSight, acme.keyWith(allButSight))))
                .toList();
    }

    private Answer asked(GraphQlClient client, MaskedWay way) {
        return client.ask(way.document(), Map.of("id", acme.id(way.type().typeName())));
    }

    private static List<String> shown(Answer answer) {
        return answer.at("/data").findValues("shown").stream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private void consent(UUID contact) {
        jdbc.sql("""
                        insert into consent (organization_id, id, contact_id, purpose, source, evidence, given_at)
                        values (current_organization(), ?, ?, 'SERVICE_CALL', 'FORM', 'Canary evidence', now())""").params(UUID.randomUUID(), contact).update();
    }

    /** Somebody who asks, and what that one may do. */
    private record Asking(String name, Set<Permission> held, GraphQlClient client) {}
}
