package ai.vocelio.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class ComplianceTests {

    private static final String ANN = "+12125550111";
    private static final String BOB = "+12125550112";
    private static final String ZOE = "+12125550113";

    @Autowired
    DoNotCallList doNotCall;

    @Autowired
    Consents consents;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    private final UUID acme = UUID.randomUUID();
    private Instant now = Instant.EPOCH;
    private ComplianceFixture fixture;

    @SuppressWarnings("NullAway.Init")
    ComplianceTests() {}

    @BeforeEach
    void an_organization() {
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        fixture = new ComplianceFixture(house, acme);
    }

    @Test
    void an_entry_forbids_until_it_expires() {
        fixture.doNotCall(ANN, now, null);
        fixture.doNotCall(BOB, now, now.plus(Duration.ofDays(1)));
        fixture.doNotCall(ZOE, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));

        assertThat(asAcme(() -> doNotCall.byPhones(List.of(ANN, BOB, ZOE, "+12125550114"))))
                .containsOnlyKeys(ANN, BOB)
                .hasEntrySatisfying(ANN, entry -> {
                    assertThat(entry.reason()).isEqualTo(DoNotCallReason.PERSON_ASKED);
                    assertThat(entry.source()).isEqualTo(DoNotCallSource.CALL);
                    assertThat(entry.addedAt()).isEqualTo(now);
                });
    }

    @Test
    void the_list_shows_every_entry_newest_first_page_by_page() {
        UUID first = fixture.doNotCall(ANN, now, null);
        UUID second = fixture.doNotCall(BOB, now.plusSeconds(1), null);
        UUID third = fixture.doNotCall(ZOE, now.plusSeconds(2), now.plusSeconds(2));

        Page<DoNotCallEntry> page = asAcme(() -> doNotCall.list(Paging.first(2)));
        assertThat(page.items()).extracting(DoNotCallEntry::id).containsExactly(third, second);
        Paging next = new Paging(2, false, DoNotCallEntry.position(page.items().getLast()), null);
        assertThat(asAcme(() -> doNotCall.list(next)).items())
                .extracting(DoNotCallEntry::id)
                .containsExactly(first);
        assertThat(Tenant.<Long>as(acme, () -> doNotCall.count())).isEqualTo(3);
    }

    @Test
    void a_consent_stays_readable_when_it_was_taken_back() {
        UUID ann = UUID.randomUUID();
        UUID bob = UUID.randomUUID();
        UUID earlier = fixture.mayCall(ann, now, now.plusSeconds(1));
        UUID later = fixture.mayCall(ann, now.plusSeconds(2), null);

        assertThat(asAcme(() -> consents.byContactIds(List.of(ann, bob))))
                .containsEntry(bob, List.of())
                .hasEntrySatisfying(ann, given -> {
                    assertThat(given).extracting(Consent::id).containsExactly(earlier, later);
                    assertThat(given).extracting(Consent::revokedAt).containsExactly(now.plusSeconds(1), null);
                });
    }

    @Test
    void another_organization_sees_none_of_it() {
        UUID ann = UUID.randomUUID();
        UUID entry = fixture.doNotCall(ANN, now, null);
        fixture.mayCall(ann, now, null);

        Tenant.as(UUID.randomUUID(), () -> {
            assertThat(doNotCall.byPhones(List.of(ANN))).isEmpty();
            assertThat(doNotCall.byIds(List.of(entry))).isEmpty();
            assertThat(doNotCall.count()).isZero();
            assertThat(consents.byContactIds(List.of(ann))).containsEntry(ann, List.of());
        });
    }

    private <T> T asAcme(Supplier<T> work) {
        return Tenant.as(acme, work);
    }
}
