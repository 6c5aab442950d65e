package ai.vocelio.campaigns;

import static ai.vocelio.campaigns.CampaignTargetState.EXCLUDED;
import static ai.vocelio.campaigns.CampaignTargetState.PENDING;
import static ai.vocelio.contacts.ContactFixtures.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The contacts of a campaign. */
@DomainTest
class CampaignTargetsTests {

    @Autowired
    CampaignTargets targets;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Contacts contacts;

    @Autowired
    Agents agents;

    @Autowired
    Numbers numbers;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private UUID campaign = acme;
    private List<UUID> people = List.of();

    @BeforeEach
    void a_campaign_with_three_contacts() {
        Tenant.as(acme, () -> {
            UUID agent = agents.create(AgentFixtures.agent("Booking")).id();
            UUID number = numbers.ensure("+12125550100", "Main line").id();
            campaign = campaigns
                    .create(CampaignFixtures.campaign("Recall", agent, number))
                    .id();
            people = Stream.of("+12125550111", "+12125550112", "+12125550113")
                    .map(phone -> contacts.create(contact("Ann", phone)).id())
                    .toList();
            targets.add(campaign, people);
        });
    }

    @Test
    void a_contact_is_in_a_campaign_once_and_waits_for_its_first_call() {
        asAcme(() -> targets.add(campaign, people));
        List<CampaignTarget> all = list(null, Paging.first(10));

        assertThat(all).extracting(CampaignTarget::contactId).containsExactlyInAnyOrderElementsOf(people);
        assertThat(all).allSatisfy(target -> {
            assertThat(target.state()).isEqualTo(PENDING);
            assertThat(target.attempts()).isZero();
            assertThat(target.lastCallId()).isNull();
        });
        assertThat(asAcme(() -> targets.byIds(List.of(all.getFirst().id()))))
                .containsExactly(Map.entry(all.getFirst().id(), all.getFirst()));
    }

    @Test
    void pages_show_every_target_once() {
        List<CampaignTarget> all = list(null, Paging.first(10));
        List<CampaignTarget> first = list(null, Paging.first(2));
        List<CampaignTarget> second = list(null, new Paging(2, false, CampaignTarget.position(first.getLast()), null));

        assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyElementsOf(all);
    }

    @Test
    void progress_counts_targets_by_state() {
        UUID empty = UUID.randomUUID();

        assertThat(asAcme(() -> targets.progress(List.of(campaign, empty))))
                .containsEntry(campaign, new CampaignProgress(3, 3, 0, 0, 0, 0, 0))
                .containsEntry(empty, new CampaignProgress(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_deleted_contact_is_called_no_more() {
        asAcme(() -> contacts.delete(people.getFirst()));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(list(Set.of(EXCLUDED), Paging.first(10)))
                        .extracting(CampaignTarget::contactId)
                        .containsExactly(people.getFirst()));
        assertThat(Tenant.<Long>as(acme, () -> targets.count(campaign, Set.of(PENDING))))
                .isEqualTo(2);
        assertThat(Tenant.<Long>as(acme, () -> targets.count(campaign, null))).isEqualTo(3);
    }

    @Test
    void contacts_of_another_organization_do_not_come_into_a_campaign() {
        UUID theirs = Tenant.as(
                globex, () -> contacts.create(contact("Their contact")).id());

        assertNotFound(acme, "contactIds.1", () -> targets.add(campaign, List.of(people.getFirst(), theirs)));
        assertNotFound(globex, "campaignId", () -> targets.add(campaign, List.of(theirs)));
        assertThat(Tenant.as(
                        globex,
                        () -> targets.list(campaign, null, Paging.first(10)).items()))
                .isEmpty();
        assertThat(Tenant.<Long>as(globex, () -> targets.count(campaign, null))).isZero();
    }

    private List<CampaignTarget> list(@Nullable Set<CampaignTargetState> states, Paging paging) {
        return asAcme(() -> targets.list(campaign, states, paging).items());
    }

    private <T> T asAcme(Supplier<T> work) {
        return Tenant.as(acme, work);
    }

    private static void assertNotFound(UUID organization, String field, Runnable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.as(organization, work))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CampaignUserErrorCode.NOT_FOUND);
                    assertThat(String.join(".", problem.field())).isEqualTo(field);
                });
    }
}
