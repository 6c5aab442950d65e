package ai.vocelio.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.Vault;
import ai.vocelio.mail.FakePostOffice;
import ai.vocelio.mail.Letter;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.testing.TestEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Owners are written to when their organization goes, and the letter lets them take it back. */
@DomainTest
class RemovalLettersTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/removals/([A-Za-z0-9_-]+)");

    @Autowired
    Removals removals;

    @Autowired
    RemovalTickets tickets;

    @Autowired
    Team team;

    @Autowired
    FakePostOffice office;

    @Autowired
    Jobs jobs;

    @Autowired
    RemovalFixture fixture;

    private final String owner = UUID.randomUUID() + "@example.com";
    private final String viewer = UUID.randomUUID() + "@example.com";
    private UUID partner;
    private UUID customer;

    @BeforeEach
    void a_customer_with_an_owner() {
        partner = fixture.planted(OrganizationKind.PARTNER, fixture.planted(OrganizationKind.PLATFORM, null));
        customer = fixture.planted(OrganizationKind.CUSTOMER, partner);
        arrive(owner, Role.OWNER);
        arrive(viewer, Role.VIEWER);
    }

    @Test
    void owners_are_written_to_at_the_request_a_week_before_the_end_and_at_the_end() {
        request();
        assertThat(letter(1).subject()).startsWith("Going to be erased");
        assertThat(letter(1).text()).contains("The organization above it has asked", "/removals/");

        fixture.change(customer, """
                update organization set removal_requested_at = removal_requested_at - interval '24 days',
                                        removal_due_at = removal_due_at - interval '24 days' where id = current_organization()""");
        assertThat(letterOfALook(2).subject()).startsWith("Erased in a week");

        fixture.due(customer);
        assertThat(letterOfALook(3).subject()).startsWith("Erased:");
        await().atMost(LONG).until(() -> !fixture.isThere(customer));
        assertThat(office.handed(owner)).hasSize(3);
        assertThat(office.handed(viewer)).isEmpty();
    }

    @Test
    void who_was_named_as_first_owner_and_never_came_is_written_to() {
        fixture.change(customer, "delete from member where organization_id = current_organization()");
        fixture.change(
                customer, "update organization set owner_email = '" + owner + "' where id = current_organization()");
        request();
        assertThat(letter(1).subject()).startsWith("Going to be erased");
    }

    @Test
    void the_link_is_for_that_one_request() {
        request();
        RemovalTicket ticket = tickets.read(ticketIn(letter(1))).orElseThrow();
        assertThat(ticket.organizationId()).isEqualTo(customer);
        assertThat(Tenant.as(customer, () -> removals.of(ticket))).isPresent();
        assertThat(Tenant.as(partner, () -> removals.cancel(customer)).isOpen()).isTrue();
        assertThat(Tenant.as(customer, () -> removals.of(ticket))).isEmpty();
        request();
        assertThat(Tenant.as(customer, () -> removals.of(ticket))).isEmpty();
    }

    @Test
    void a_ticket_that_was_changed_or_whose_time_is_over_is_none() {
        request();
        String written = ticketIn(letter(1));
        for (int at = 0; at < written.length(); at += 7) {
            char other = written.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(tickets.read(written.substring(0, at) + other + written.substring(at + 1)))
                    .isEmpty();
        }
        assertThat(tickets.read("")).isEmpty();
        assertThat(tickets.read("ä")).isEmpty();
        SettableClock later = new SettableClock();
        later.advance(Duration.ofDays(31));
        assertThat(new RemovalTickets(settings(), later).read(written)).isEmpty();
        assertThat(new RemovalTickets(settings(), new SettableClock()).read(written))
                .isPresent();
    }

    private static Vault.Settings settings() {
        return new Vault.Settings(TestEnvironment.ENCRYPTION_KEY);
    }

    private static String ticketIn(Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void request() {
        Tenant.as(partner, () -> removals.request(customer, RemovalFixture.alias(customer)));
    }

    /** A job that runs this moment is not scheduled once more, so that it is asked for until it has looked. */
    private Letter letterOfALook(int number) {
        await().atMost(LONG).until(() -> {
            Tenant.as(customer, () -> jobs.schedule(RemovalJob.NAME, customer, Instant.now()));
            return office.handed(owner).size() >= number;
        });
        return letter(number);
    }

    private Letter letter(int number) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(office.handed(owner)).hasSizeGreaterThanOrEqualTo(number));
        return office.handed(owner).get(number - 1).letter();
    }

    private void arrive(String email, Role role) {
        Tenant.as(
                customer, () -> team.arrived(new MemberArrival(UUID.randomUUID(), "Olga Owner", email, Set.of(role))));
    }
}
