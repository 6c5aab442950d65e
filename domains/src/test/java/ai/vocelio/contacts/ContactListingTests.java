package ai.vocelio.contacts;

import static ai.vocelio.contacts.ContactFixtures.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How contacts are found: by order, by search, by list. */
@DomainTest
class ContactListingTests {

    private static final ContactOrder BY_NAME = new ContactOrder(ContactOrder.Field.NAME, Direction.ASC);

    @Autowired
    Contacts contacts;

    @Autowired
    ContactLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID acme = UUID.randomUUID();

    @BeforeEach
    void four_contacts() {
        Tenant.as(acme, () -> {
            contacts.create(contact("Émile Zola", "+33155501234"));
            contacts.create(contact("ann Miller", "+12125550101"));
            contacts.create(contact("Bob  Müller-Ott", "+12125550102"));
            contacts.create(contact("Zoe", "+12135550103"));
        });
    }

    @Test
    void contacts_come_newest_first_or_by_name_whatever_case_and_accents() {
        assertThat(names(ContactFilter.ALL, ContactOrder.NEWEST_FIRST))
                .containsExactly("Zoe", "Bob  Müller-Ott", "ann Miller", "Émile Zola");
        assertThat(names(ContactFilter.ALL, BY_NAME))
                .containsExactly("ann Miller", "Bob  Müller-Ott", "Émile Zola", "Zoe");
    }

    @Test
    void pages_forward_show_every_contact_once() {
        for (ContactOrder order : List.of(ContactOrder.NEWEST_FIRST, BY_NAME)) {
            List<String> seen = new ArrayList<>();
            Paging paging = Paging.first(3);
            Page<Contact> page;
            do {
                page = page(ContactFilter.ALL, order, paging);
                page.items().forEach(item -> seen.add(item.name()));
                paging = new Paging(3, false, order.position(page.items().getLast()), null);
            } while (page.hasNext());
            assertThat(seen).isEqualTo(names(ContactFilter.ALL, order));
        }
    }

    @Test
    void a_search_finds_the_beginning_of_a_name_its_last_word_or_a_number() {
        assertThat(search("AN")).containsExactly("ann Miller");
        assertThat(search("mull")).containsExactly("Bob  Müller-Ott");
        assertThat(search("bob mü")).containsExactly("Bob  Müller-Ott");
        assertThat(search("emi")).containsExactly("Émile Zola");
        assertThat(search("zo")).containsExactly("Émile Zola", "Zoe");
        assertThat(search("+1 (212) 555")).containsExactly("ann Miller", "Bob  Müller-Ott");
        assertThat(search("12135550103")).containsExactly("Zoe");
        assertThat(search("iller")).isEmpty();
        assertThat(search("%")).isEmpty();
    }

    @Test
    void a_number_is_found_exactly() {
        assertThat(names(new ContactFilter(null, "+12125550102", null), BY_NAME))
                .containsExactly("Bob  Müller-Ott");
        assertThat(names(new ContactFilter(null, "+1212555010", null), BY_NAME)).isEmpty();
    }

    @Test
    void a_count_counts_what_the_list_shows() {
        assertThat(Tenant.<Long>as(acme, () -> contacts.count(ContactFilter.ALL)))
                .isEqualTo(4);
        assertThat(Tenant.<Long>as(acme, () -> contacts.count(new ContactFilter("zo", null, null))))
                .isEqualTo(2);
    }

    @Test
    void a_list_holds_each_contact_once_and_a_contact_tells_its_lists() {
        UUID zoe = id("Zoe");
        UUID ann = id("ann Miller");
        ContactList spring = Tenant.as(acme, () -> lists.create("Spring"));
        ContactList autumn = Tenant.as(acme, () -> lists.create("Autumn"));
        Tenant.as(acme, () -> {
            lists.add(spring.id(), List.of(zoe, ann, zoe));
            lists.add(spring.id(), List.of(zoe));
            lists.add(autumn.id(), List.of(zoe));
        });

        assertThat(names(new ContactFilter(null, null, spring.id()), BY_NAME)).containsExactly("ann Miller", "Zoe");
        assertThat(names(new ContactFilter("zo", null, spring.id()), BY_NAME)).containsExactly("Zoe");
        assertThat(Tenant.as(acme, () -> lists.sizes(List.of(spring.id(), autumn.id()))))
                .containsEntry(spring.id(), 2)
                .containsEntry(autumn.id(), 1);
        assertThat(Tenant.as(acme, () -> lists.byContactIds(List.of(zoe, id("Émile Zola")))))
                .containsEntry(zoe, List.of(autumn, spring))
                .containsEntry(id("Émile Zola"), List.of());
    }

    @Test
    void what_leaves_a_list_or_is_deleted_stands_there_no_longer() {
        UUID zoe = id("Zoe");
        UUID ann = id("ann Miller");
        ContactList spring = Tenant.as(acme, () -> lists.create("Spring"));
        Tenant.as(acme, () -> {
            lists.add(spring.id(), List.of(zoe, ann));
            lists.remove(spring.id(), List.of(zoe));
            contacts.delete(ann);
        });

        assertThat(Tenant.as(acme, () -> lists.sizes(List.of(spring.id())))).containsEntry(spring.id(), 0);
        assertThat(Tenant.as(acme, () -> contacts.find(zoe))).isPresent();
    }

    @Test
    void lists_of_another_organization_are_not_there() {
        ContactList spring = Tenant.as(acme, () -> lists.create("Spring"));
        UUID globex = UUID.randomUUID();
        UUID theirs = Tenant.as(
                globex, () -> contacts.create(contact("Their contact")).id());

        assertNotFound(globex, () -> lists.add(spring.id(), List.of(theirs)));
        assertNotFound(acme, () -> lists.add(spring.id(), List.of(theirs)));
        assertNotFound(acme, () -> lists.remove(spring.id(), List.of(theirs)));
        assertThat(names(globex, new ContactFilter(null, null, spring.id()))).isEmpty();
        assertThat(Tenant.as(globex, () -> lists.list(Paging.first(10)).items()))
                .isEmpty();
        assertThat(Tenant.<Long>as(globex, () -> lists.count())).isZero();
    }

    @Test
    void of_several_contacts_the_one_that_is_not_there_is_named_by_its_place() {
        ContactList spring = Tenant.as(acme, () -> lists.create("Spring"));
        List<UUID> some = List.of(id("Émile Zola"), UUID.randomUUID(), UUID.randomUUID());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.as(acme, () -> lists.add(spring.id(), some)))
                .satisfies(problem -> assertThat(problem.field()).containsExactly("contactIds", "1"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.as(acme, () -> lists.remove(spring.id(), some)))
                .satisfies(problem -> assertThat(problem.field()).containsExactly("contactIds", "1"));
    }

    @Test
    void a_name_of_a_list_is_taken_once() {
        Tenant.as(acme, () -> lists.create("Spring"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.as(acme, () -> lists.create("Spring")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ContactUserErrorCode.NAME_TAKEN));
    }

    @Test
    void a_search_walks_indexes_however_many_contacts_there_are() {
        String plan = Tenant.as(
                acme,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    return String.join(
                            "\n",
                            jdbc.sql("""
                            explain select id from contact where organization_id = current_organization()
                            and family_key >= 'mu' and family_key < 'mv' order by family_key limit 1000""").query((row, n) -> row.getString(1)).list());
                }));

        assertThat(plan)
                .contains("contact_by_family")
                .contains("family_key >= 'mu'")
                .doesNotContain("Filter");
    }

    private List<String> search(String text) {
        return names(new ContactFilter(text, null, null), BY_NAME);
    }

    private List<String> names(ContactFilter filter, ContactOrder order) {
        return page(filter, order, Paging.first(100)).items().stream()
                .map(Contact::name)
                .toList();
    }

    private List<String> names(UUID organization, ContactFilter filter) {
        return Tenant.as(
                        organization,
                        () -> contacts.list(filter, BY_NAME, Paging.first(100)).items())
                .stream()
                .map(Contact::name)
                .toList();
    }

    private Page<Contact> page(ContactFilter filter, ContactOrder order, Paging paging) {
        return Tenant.as(acme, () -> contacts.list(filter, order, paging));
    }

    private UUID id(String name) {
        return page(ContactFilter.ALL, BY_NAME, Paging.first(100)).items().stream()
                .filter(contact -> contact.name().equals(name))
                .findFirst()
                .map(Contact::id)
                .orElseThrow();
    }

    private static void assertNotFound(UUID organization, Runnable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.as(organization, work))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ContactUserErrorCode.NOT_FOUND));
    }
}
