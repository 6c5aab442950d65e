package ai.vocelio.whitelabel.domains;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DomainCourseTests {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final Optional<DomainProblem> PROOF = Optional.empty();
    private static final Optional<DomainProblem> NONE = Optional.of(DomainProblem.TXT_MISSING);
    private static final Optional<DomainProblem> SILENCE = Optional.of(DomainProblem.DNS_UNREACHABLE);

    private Domain domain = new Domain(
            UUID.randomUUID(),
            "phones.example.com",
            DomainStatus.PENDING,
            null,
            "x",
            0,
            START,
            START,
            null,
            null,
            null,
            START);

    @Test
    void who_sets_a_name_up_is_looked_after_often_then_less_and_less_then_not() {
        Duration last = Duration.ZERO;
        int looks = 0;
        while (domain.nextCheckAt() != null) {
            Instant now = domain.nextCheckAt();
            look(NONE, now);
            if (domain.nextCheckAt() != null) {
                Duration wait = Duration.between(now, domain.nextCheckAt());
                assertThat(wait).isBetween(last, DomainCourse.LONGEST_WAIT);
                last = wait;
            }
            looks++;
        }
        assertThat(domain.status()).isEqualTo(DomainStatus.FAILED);
        assertThat(domain.problem()).isEqualTo(DomainProblem.TXT_MISSING);
        assertThat(looks).isBetween(30, 40);
    }

    @Test
    void a_proof_that_is_there_is_looked_for_each_day() {
        look(PROOF, START);
        assertThat(domain.status()).isEqualTo(DomainStatus.VERIFIED);
        assertThat(domain.problem()).isNull();
        assertThat(domain.nextCheckAt()).isEqualTo(START.plus(DomainCourse.BETWEEN_PROOFS));
    }

    @Test
    void a_proof_that_is_gone_is_given_three_days() {
        look(PROOF, START);
        Instant gone = START.plus(Duration.ofDays(1));
        look(NONE, gone);
        assertThat(domain.status()).isEqualTo(DomainStatus.LAPSING);
        assertThat(domain.graceEndsAt()).isEqualTo(gone.plus(DomainCourse.GRACE));

        look(NONE, gone.plus(Duration.ofDays(2)));
        assertThat(domain.status()).isEqualTo(DomainStatus.LAPSING);
        assertThat(domain.graceEndsAt()).isEqualTo(gone.plus(DomainCourse.GRACE));
        look(SILENCE, gone.plus(DomainCourse.GRACE));
        assertThat(domain.status()).isEqualTo(DomainStatus.LOST);
        assertThat(domain.nextCheckAt()).isNull();
    }

    @Test
    void a_proof_that_comes_back_in_time_is_as_if_it_was_never_gone() {
        look(PROOF, START);
        look(NONE, START.plus(Duration.ofDays(1)));
        look(PROOF, START.plus(Duration.ofDays(2)));
        assertThat(domain.status()).isEqualTo(DomainStatus.VERIFIED);
        assertThat(domain.graceEndsAt()).isNull();
    }

    @Test
    void dns_that_says_nothing_says_nothing_of_the_proof_for_a_month() {
        look(PROOF, START);
        look(SILENCE, START.plus(Duration.ofDays(29)));
        assertThat(domain.status()).isEqualTo(DomainStatus.VERIFIED);
        assertThat(domain.problem()).isEqualTo(DomainProblem.DNS_UNREACHABLE);
        look(SILENCE, START.plus(Duration.ofDays(30)));
        assertThat(domain.status()).isEqualTo(DomainStatus.LAPSING);
    }

    @Test
    void what_failed_or_was_lost_begins_anew_when_asked() {
        look(NONE, START.plus(Duration.ofDays(8)));
        Instant later = START.plus(Duration.ofDays(9));
        Domain again = DomainCourse.restarted(domain, later);
        assertThat(again.status()).isEqualTo(DomainStatus.PENDING);
        assertThat(again.pendingSince()).isEqualTo(later);
        assertThat(again.failures()).isZero();
    }

    private void look(Optional<DomainProblem> found, Instant now) {
        domain = DomainCourse.after(domain, found, now);
    }
}
