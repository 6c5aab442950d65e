package ai.vocelio.calls.life;

import static ai.vocelio.contacts.ContactFixtures.contact;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFilter;
import ai.vocelio.calls.CallFilter.Party;
import ai.vocelio.calls.CallOrder;
import ai.vocelio.calls.Calls;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.kernel.Paging;
import ai.vocelio.testing.DomainTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a call is with. */
@DomainTest
class KnownPersonTests {

    private static final String ANN = "+12015550131";
    private static final String NOBODY = "+12015550132";

    @Autowired
    BeanFactory beans;

    @Autowired
    Calls calls;

    @Autowired
    Contacts contacts;

    private CallFixture acme;

    @SuppressWarnings("NullAway.Init")
    KnownPersonTests() {}

    @BeforeEach
    void an_organization() {
        acme = new CallFixture(beans).published();
    }

    @Test
    void a_call_to_the_number_of_a_contact_is_with_that_contact() {
        UUID ann = acme.as(() -> contacts.create(contact("Ann", ANN)).id());
        Call call = acme.place(ANN);

        assertThat(acme.read(call.id()).contactId()).isEqualTo(ann);
        assertThat(acme.as(() -> calls.list(CallFilter.of(Party.CONTACT, ann), CallOrder.NEWEST_FIRST, Paging.first(10))
                        .items()))
                .extracting(Call::id)
                .containsExactly(call.id());
    }

    @Test
    void a_call_to_a_number_of_nobody_we_know_is_with_no_contact() {
        assertThat(acme.read(acme.place(NOBODY).id()).contactId()).isNull();
    }

    @Test
    void the_latest_calls_of_several_contacts_are_read_at_once_as_many_as_wanted() {
        UUID ann = acme.as(() -> contacts.create(contact("Ann", ANN)).id());
        UUID bob = acme.as(() -> contacts.create(contact("Bob", NOBODY)).id());
        List<UUID> made = List.of(acme.place(ANN).id(), acme.place(ANN).id());

        assertThat(acme.as(() -> calls.latestOf(Party.CONTACT, List.of(ann, bob), 10)))
                .hasEntrySatisfying(
                        ann,
                        latest -> assertThat(latest).extracting(Call::id).containsExactlyInAnyOrderElementsOf(made))
                .containsEntry(bob, List.of());
        assertThat(acme.as(() -> calls.latestOf(Party.CONTACT, List.of(ann), 1)).values())
                .singleElement()
                .satisfies(latest -> assertThat(latest).hasSize(1));
    }
}
