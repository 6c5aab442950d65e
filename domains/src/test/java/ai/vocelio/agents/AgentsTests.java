package ai.vocelio.agents;

import static ai.vocelio.agents.AgentFixtures.agent;
import static ai.vocelio.agents.AgentFixtures.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DomainTest
@RecordApplicationEvents
class AgentsTests {

    @Autowired
    Agents agents;

    @Autowired
    ApplicationEvents events;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @Test
    void a_new_agent_is_a_draft_that_cannot_be_called() {
        Agent agent = created("Booking");

        assertThat(agent.status()).isEqualTo(AgentStatus.DRAFT);
        assertThat(agent.publishedVersionId()).isNull();
        assertThat(asAcme(() -> agents.publishedVersion(agent.id()))).isEmpty();
        assertThat(asAcme(() -> agents.find(agent.id()))).contains(agent);
    }

    @Test
    void a_name_is_taken_once_in_an_organization() {
        created("Booking");

        assertProblem(AgentUserErrorCode.NAME_TAKEN, "name", () -> created("Booking"));
        assertThat(Tenant.as(globex, () -> agents.create(agent("Booking")))).isNotNull();
    }

    @Test
    void a_change_touches_what_it_names_and_nothing_else() {
        Agent before = created("Booking");
        Agent after = asAcme(
                () -> agents.update(change(before.id()).openingLine("Good day.").build()));

        assertThat(after.draft().openingLine()).isEqualTo("Good day.");
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("draft.openingLine", "lockVersion", "updatedAt")
                .isEqualTo(before);
        assertThat(after.lockVersion()).isEqualTo(before.lockVersion() + 1);
        assertThat(asAcme(() -> agents.find(before.id()))).contains(after);
    }

    @Test
    void a_change_of_nothing_leaves_the_lock_version() {
        Agent before = created("Booking");

        assertThat(asAcme(() -> agents.update(change(before.id()).build()))).isEqualTo(before);
    }

    @Test
    void a_change_that_expects_another_version_is_refused() {
        Agent agent = created("Booking");
        asAcme(() -> agents.update(
                change(agent.id()).expecting(agent.lockVersion()).name("First").build()));

        assertProblem(
                AgentUserErrorCode.STALE_OBJECT,
                "expectedVersion",
                () -> agents.update(change(agent.id())
                        .expecting(agent.lockVersion())
                        .name("Second")
                        .build()));
    }

    @Test
    void a_voice_must_be_in_the_library_and_speak_the_language() {
        Agent agent = created("Booking");

        assertProblem(
                AgentUserErrorCode.VOICE_NOT_FOUND,
                "voiceId",
                () -> agents.update(change(agent.id()).voice(UUID.randomUUID()).build()));
        assertProblem(
                AgentUserErrorCode.VOICE_LANGUAGE_MISMATCH,
                "language",
                () -> agents.update(
                        change(agent.id()).voice(AgentFixtures.VICKI).build()));
    }

    @Test
    void an_agent_that_transfers_calls_has_a_number_to_transfer_to() {
        Agent agent = created("Booking");
        Agent transferring = asAcme(() ->
                agents.update(change(agent.id()).transferTo("+12125550142").build()));

        assertThat(transferring.draft().transferTo()).isEqualTo("+12125550142");
        assertProblem(
                AgentUserErrorCode.TRANSFER_NUMBER_MISSING,
                "transferTo",
                () -> agents.update(change(agent.id()).withoutTransferNumber().build()));
    }

    @Test
    void publishing_makes_the_draft_the_version_of_new_calls() {
        Agent agent = published(created("Booking"));

        assertThat(agent.status()).isEqualTo(AgentStatus.PUBLISHED);
        assertThat(asAcme(() -> agents.publishedVersion(agent.id()))).hasValueSatisfying(version -> {
            assertThat(version.id()).isEqualTo(agent.publishedVersionId());
            assertThat(version.number()).isOne();
            assertThat(version.settings()).isEqualTo(agent.draft());
        });
        assertThat(events.stream(AgentPublished.class))
                .containsExactly(new AgentPublished(acme, agent.id(), versionOf(agent)));
    }

    @Test
    void an_unchanged_draft_published_again_is_the_same_version() {
        Agent first = published(created("Booking"));

        assertThat(published(first)).isEqualTo(first);
        assertThat(asAcme(() -> agents.countVersions(List.of(first.id())))).containsEntry(first.id(), 1L);
    }

    @Test
    void a_changed_draft_published_is_the_next_version_and_the_old_one_stays() {
        Agent first = published(created("Booking"));
        asAcme(() -> agents.update(change(first.id()).openingLine("Good day.").build()));
        Agent second = published(first);

        assertThat(asAcme(() -> agents.publishedVersion(first.id()))
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
        assertThat(asAcme(() -> agents.version(versionOf(first))).orElseThrow().settings())
                .isEqualTo(first.draft());
        assertThat(second.publishedVersionId()).isNotEqualTo(first.publishedVersionId());
    }

    @Test
    void a_retired_agent_stays_readable_and_never_changes() {
        Agent agent = published(created("Booking"));
        Agent retired = asAcme(() -> agents.retire(agent.id()));

        assertThat(retired.status()).isEqualTo(AgentStatus.RETIRED);
        assertThat(retired.publishedVersionId()).isEqualTo(versionOf(agent));
        assertThat(asAcme(() -> agents.publishedVersion(agent.id()))).isEmpty();
        assertThat(asAcme(() -> agents.retire(agent.id()))).isEqualTo(retired);
        assertThat(events.stream(AgentRetired.class)).containsExactly(new AgentRetired(acme, agent.id()));
        assertProblem(AgentUserErrorCode.RETIRED, "agentId", () -> agents.publish(agent.id(), null));
        assertProblem(
                AgentUserErrorCode.RETIRED,
                "agentId",
                () -> agents.update(change(agent.id()).name("New").build()));
    }

    @Test
    void an_agent_of_another_organization_is_not_there() {
        Agent agent = published(created("Booking"));

        Tenant.as(globex, () -> {
            assertThat(agents.byIds(List.of(agent.id()))).isEmpty();
            assertThat(agents.versionsByIds(List.of(versionOf(agent)))).isEmpty();
            assertThat(agents.publishedVersion(agent.id())).isEmpty();
            assertThat(agents.countVersions(List.of(agent.id()))).isEmpty();
        });
        assertProblem(globex, AgentUserErrorCode.NOT_FOUND, "agentId", () -> agents.retire(agent.id()));
        assertProblem(globex, AgentUserErrorCode.NOT_FOUND, "agentId", () -> agents.publish(agent.id(), null));
        assertProblem(
                globex,
                AgentUserErrorCode.NOT_FOUND,
                "agentId",
                () -> agents.update(change(agent.id()).name("Mine").build()));
    }

    private Agent created(String name) {
        return asAcme(() -> agents.create(agent(name)));
    }

    private Agent published(Agent agent) {
        return asAcme(() -> agents.publish(agent.id(), null));
    }

    private static UUID versionOf(Agent agent) {
        return Objects.requireNonNull(agent.publishedVersionId());
    }

    private <T> T asAcme(Supplier<T> work) {
        return Tenant.as(acme, work);
    }

    private void assertProblem(AgentUserErrorCode code, String field, ThrowingCallable work) {
        assertProblem(acme, code, field, work);
    }

    private static void assertProblem(UUID organization, AgentUserErrorCode code, String field, ThrowingCallable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.call(organization, () -> {
                    work.call();
                    return organization;
                }))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).containsExactly(field);
                });
    }
}
