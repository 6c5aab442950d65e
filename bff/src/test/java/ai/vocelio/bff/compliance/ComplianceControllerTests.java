package ai.vocelio.bff.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.compliance.ComplianceFixture;
import ai.vocelio.contacts.Contact;
import ai.vocelio.contacts.ContactFixtures;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BffTest
class ComplianceControllerTests {

    private static final String CONTACT = """
            query ($id: ID!) { contact(id: $id) { doNotCall { id reason source expiresAt }
              consents { purpose source evidence revokedAt } } }""";
    private static final String ENTRIES = "{ doNotCallEntries(first: 100) { nodes { id phone } totalCount } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    Contacts contacts;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    private String contact = "";
    private String entry = "";

    @BeforeEach
    void a_contact_of_acme_who_asked_not_to_be_called_again() {
        ComplianceFixture fixture = new ComplianceFixture(house, TestOrganization.ACME.id());
        Contact ann = Tenant.as(
                TestOrganization.ACME.id(), () -> contacts.create(ContactFixtures.contact("Ann " + UUID.randomUUID())));
        Instant now = clock.instant();
        fixture.mayCall(ann.id(), now, null);
        entry = new GlobalId("dnc", fixture.doNotCall(ann.phone(), now, null)).toString();
        contact = new GlobalId("con", ann.id()).toString();
    }

    @Test
    void a_contact_shows_why_it_may_not_be_called_and_what_it_agreed_to() {
        assertThat(client.acme()
                        .ask(CONTACT, Map.of("id", contact))
                        .at("/data/contact")
                        .toString())
                .isEqualTo(("{\"doNotCall\":{\"id\":\"%s\",\"reason\":\"PERSON_ASKED\",\"source\":\"CALL\","
                                + "\"expiresAt\":null},\"consents\":[{\"purpose\":\"SERVICE_CALL\",\"source\":\"CALL\","
                                + "\"evidence\":\"Yes, do\",\"revokedAt\":null}]}")
                        .formatted(entry));
    }

    @Test
    void the_list_is_read_by_those_who_may_read_contacts_of_the_organization_alone() {
        assertThat(client.acme().ask(ENTRIES).text()).contains(entry);
        assertThat(client.globex().ask(ENTRIES).text()).doesNotContain(entry);
        assertThat(client.member(TestOrganization.ACME, Role.VIEWER)
                        .ask(ENTRIES)
                        .codes())
                .containsExactly("FORBIDDEN");
    }
}
