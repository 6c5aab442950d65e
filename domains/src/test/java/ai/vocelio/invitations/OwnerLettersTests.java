package ai.vocelio.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.mail.FakePostOffice;
import ai.vocelio.mail.Letter;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationCreate;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.OrganizationTree;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.organizations.news.OrganizationOpened;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.whitelabel.Brands;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the first owner of a new organization is written. */
@DomainTest
class OwnerLettersTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    OrganizationTree tree;

    @Autowired
    Organizations organizations;

    @Autowired
    OwnerLetters letters;

    @Autowired
    Brands brands;

    @Autowired
    FakePostOffice office;

    private final UUID platform = UUID.randomUUID();
    private final String ann = InvitationFixture.anAddress();

    @BeforeEach
    void a_platform() {
        Tenant.as(platform, () -> {
            organizations.ensure("p-" + platform, "The Platform", ZoneId.of("UTC"));
            organizations.ensurePlace(OrganizationKind.PLATFORM, null);
        });
    }

    @AfterEach
    void the_post_is_open_again() {
        office.setOpen(true);
    }

    @Test
    void the_owner_is_written_the_way_in_once_people_can_sign_in() {
        Organization made = made("Northside\r\nDental <x>");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(office.handed(ann)).hasSize(1));
        Letter letter = office.handed(ann).getFirst().letter();
        assertThat(letter.subject()).isEqualTo("Northside Dental <x> is ready for you");
        assertThat(letter.text())
                .contains(
                        "you are its owner",
                        ann,
                        "http://" + made.alias() + ".calls.vocelio.test:8080/graphiql?organization=" + made.alias());
        assertThat(letter.html()).contains("Northside Dental &lt;x&gt;").doesNotContain("<x>");
        assertThat(letter.senderName()).isNull();
    }

    @Test
    void the_letter_wears_the_brand_of_who_made_the_organization() {
        Tenant.as(platform, () -> brands.publish(null));
        made("Northside Dental");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(office.handed(ann)).hasSize(1));
        assertThat(office.handed(ann).getFirst().letter().senderName()).isEqualTo("The Platform");
    }

    @Test
    void a_platform_that_sends_no_mail_opens_organizations_all_the_same() {
        office.setOpen(false);
        letters.opened(new OrganizationOpened(platform, ann));
        letters.opened(new OrganizationOpened(platform, null));
        assertThat(office.handed(ann)).isEmpty();
    }

    private Organization made(String name) {
        OrganizationCreate order = new OrganizationCreate(
                OrganizationKind.CUSTOMER,
                "n-" + UUID.randomUUID(),
                name,
                "America/New_York",
                " " + ann.toUpperCase(java.util.Locale.ROOT));
        return Tenant.as(platform, () -> tree.create(order, null));
    }
}
