package ai.vocelio.bff.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.contacts.ContactFixtures;
import ai.vocelio.team.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class ContactsControllerTests {

    private static final String CREATE = """
            mutation ($input: ContactCreateInput!) { contactCreate(input: $input) {
              contact { id name phone email timeZone language tags customFields { name value } lists { name } lockVersion }
              userErrors { message field code } } }""";
    private static final String UPDATE = """
            mutation ($input: ContactUpdateInput!) { contactUpdate(input: $input) {
              contact { name email timeZone tags } userErrors { field code } } }""";
    private static final String DELETE = """
            mutation ($input: ContactDeleteInput!) { contactDelete(input: $input) {
              contact { id } userErrors { field code } } }""";
    private static final String FIND = """
            query ($filter: ContactFilter!) { contacts(filter: $filter, orderBy: {field: NAME, direction: ASC}) {
              nodes { id name } totalCount } }""";
    private static final String LIST_CREATE = """
            mutation ($name: String!) { contactListCreate(input: {name: $name}) {
              contactList { id name contactCount } userErrors { field code } } }""";
    private static final String LIST_CHANGE = """
            mutation ($list: ID!, $contacts: [ID!]!) {
              contactListAdd(input: {listId: $list, contactIds: $contacts}) {
                contactList { contactCount } userErrors { field code } } }""";
    private static final String READ = "query ($id: ID!) { contact(id: $id) { name } node(id: $id) { id } }";

    @Autowired
    GraphQlClient client;

    private final String word = "Z" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_contact_is_added_with_what_is_known() {
        String phone = ContactFixtures.anyPhone();
        Answer created = create(
                client.acme(),
                Map.of(
                        "name",
                        "Ann " + word,
                        "phone",
                        phone,
                        "timeZone",
                        "Europe/Berlin",
                        "language",
                        "de-de",
                        "tags",
                        List.of("vip"),
                        "customFields",
                        List.of(Map.of("name", "plan", "value", "gold"))));
        String id = created.at("/data/contactCreate/contact/id").asString();

        assertThat(id).startsWith("con_");
        assertThat(created.at("/data/contactCreate/contact").toString())
                .isEqualTo(("{\"id\":\"%s\",\"name\":\"Ann %s\",\"phone\":\"%s\",\"email\":null,"
                                + "\"timeZone\":\"Europe/Berlin\",\"language\":\"de-DE\",\"tags\":[\"vip\"],"
                                + "\"customFields\":[{\"name\":\"plan\",\"value\":\"gold\"}],\"lists\":[],"
                                + "\"lockVersion\":0}")
                        .formatted(id, word, phone));
    }

    @Test
    void null_takes_away_what_need_not_be_known_and_absence_leaves_it() {
        String id = created(client.acme());
        Map<String, @Nullable Object> change =
                new HashMap<>(Map.of("contactId", id, "email", "ann@example.org", "timeZone", "Europe/Berlin"));
        client.acme().ask(UPDATE, Map.of("input", change));
        change.remove("timeZone");
        change.put("email", null);

        assertThat(client.acme()
                        .ask(UPDATE, Map.of("input", change))
                        .at("/data/contactUpdate/contact")
                        .toString())
                .isEqualTo(
                        "{\"name\":\"%s\",\"email\":null,\"timeZone\":\"Europe/Berlin\",\"tags\":[]}".formatted(word));
    }

    @Test
    void a_contact_is_found_by_its_name_until_it_is_deleted() {
        String id = created(client.acme());

        assertThat(find(client.acme(), word.toLowerCase(Locale.ROOT)))
                .isEqualTo("{\"nodes\":[{\"id\":\"%s\",\"name\":\"%s\"}],\"totalCount\":1}".formatted(id, word));
        assertThat(delete(client.acme(), id)
                        .at("/data/contactDelete/contact/id")
                        .asString())
                .isEqualTo(id);
        assertThat(client.acme().ask(READ, Map.of("id", id)).at("/data").toString())
                .isEqualTo("{\"contact\":null,\"node\":null}");
    }

    @Test
    void a_number_that_is_taken_is_told_with_its_field() {
        String phone = ContactFixtures.anyPhone();
        create(client.acme(), Map.of("name", word, "phone", phone));

        assertThat(create(client.acme(), Map.of("name", word, "phone", phone))
                        .at("/data/contactCreate")
                        .toString())
                .isEqualTo("{\"contact\":null,\"userErrors\":[{\"message\":\"Another contact has this number: change"
                        + " that one.\",\"field\":[\"input\",\"phone\"],\"code\":\"PHONE_TAKEN\"}]}");
    }

    @Test
    void contacts_stand_on_lists() {
        String contact = created(client.acme());
        String list = client.acme()
                .ask(LIST_CREATE, Map.of("name", "List " + word))
                .at("/data/contactListCreate/contactList/id")
                .asString();

        assertThat(client.acme()
                        .ask(LIST_CHANGE, Map.of("list", list, "contacts", List.of(contact)))
                        .at("/data/contactListAdd")
                        .toString())
                .isEqualTo("{\"contactList\":{\"contactCount\":1},\"userErrors\":[]}");
        assertThat(client.acme()
                        .ask(FIND, Map.of("filter", Map.of("listId", list)))
                        .at("/data/contacts/nodes/0/id")
                        .asString())
                .isEqualTo(contact);
        assertThat(client.acme()
                        .ask("{ contactLists(first: 100) { nodes { name contactCount } totalCount } }")
                        .text())
                .contains("{\"name\":\"List " + word + "\",\"contactCount\":1}");
        assertThat(client.acme()
                        .ask("query ($id: ID!) { contact(id: $id) { lists { name } } }", Map.of("id", contact))
                        .at("/data/contact/lists")
                        .toString())
                .isEqualTo("[{\"name\":\"List " + word + "\"}]");
    }

    @Test
    void who_takes_calls_changes_contacts_and_deletes_none() {
        GraphQlClient operator = client.member(TestOrganization.ACME, Role.OPERATOR);
        String id = created(operator);

        assertThat(delete(operator, id).codes()).containsExactly("FORBIDDEN");
        assertThat(client.member(TestOrganization.ACME, Role.VIEWER)
                        .ask("{ contacts { nodes { name } } }")
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void a_contact_of_another_organization_is_not_there() {
        String id = created(client.acme());

        assertThat(client.globex().ask(READ, Map.of("id", id)).at("/data").toString())
                .isEqualTo("{\"contact\":null,\"node\":null}");
        assertThat(delete(client.globex(), id).at("/data/contactDelete").toString())
                .isEqualTo("{\"contact\":null,\"userErrors\":[{\"field\":[\"input\",\"contactId\"],"
                        + "\"code\":\"NOT_FOUND\"}]}");
        assertThat(find(client.globex(), word)).isEqualTo("{\"nodes\":[],\"totalCount\":0}");
    }

    private String created(GraphQlClient caller) {
        return create(caller, Map.of("name", word, "phone", ContactFixtures.anyPhone()))
                .at("/data/contactCreate/contact/id")
                .asString();
    }

    private static Answer create(GraphQlClient caller, Map<String, Object> input) {
        return caller.ask(CREATE, Map.of("input", input));
    }

    private static Answer delete(GraphQlClient caller, String id) {
        return caller.ask(DELETE, Map.of("input", Map.of("contactId", id)));
    }

    private static String find(GraphQlClient caller, String search) {
        return caller.ask(FIND, Map.of("filter", Map.of("search", search)))
                .at("/data/contacts")
                .toString();
    }
}
