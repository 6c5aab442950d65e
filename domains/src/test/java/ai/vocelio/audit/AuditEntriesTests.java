package ai.vocelio.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.contacts.Contact;
import ai.vocelio.contacts.ContactFixtures;
import ai.vocelio.contacts.ContactList;
import ai.vocelio.contacts.ContactLists;
import ai.vocelio.contacts.Contacts;
import ai.vocelio.house.SampleRows;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import ai.vocelio.testing.DomainTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class AuditEntriesTests {

    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null, null);

    private final UUID acme = UUID.randomUUID();
    private final UUID ann = UUID.randomUUID();

    @Autowired
    AuditEntries entries;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactLists lists;

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_is_new_is_kept_with_who_made_it() {
        Contact made = asAnn("contactCreate", () -> contacts.create(ContactFixtures.contact("Bob \"B\" \\ {x}, NULL")));

        AuditEntry entry = only();
        assertThat(entry.actor()).isEqualTo(new AuditActor(AuditActorKind.USER, ann, "Ann, \"A\" \\ {NULL}"));
        assertThat(entry)
                .extracting(AuditEntry::action, AuditEntry::outcome, AuditEntry::objectType, AuditEntry::objectId)
                .containsExactly("contactCreate", AuditOutcome.CREATED, "Contact", made.id());
        assertThat(entry)
                .extracting(AuditEntry::client, AuditEntry::request, AuditEntry::address)
                .containsExactly("vocelio-portal", "request-1", "203.0.113.9");
        assertThat(entry.changes())
                .contains(
                        new AuditChange("name", null, "Bob \"B\" \\ {x}, NULL"),
                        new AuditChange("phone", null, made.phone()),
                        new AuditChange("tags", null, "[]"))
                .extracting(AuditChange::attribute)
                .doesNotContain("id", "organizationId", "lockVersion", "nameKey", "createdAt", "email");
    }

    @Test
    void a_change_is_kept_with_what_was_before() {
        ContactList list = asAnn("contactListCreate", () -> lists.create("Old"));
        sql("update contact_list set name = 'New', created_at = now()");

        assertThat(newest().outcome()).isEqualTo(AuditOutcome.CHANGED);
        assertThat(newest().objectId()).isEqualTo(list.id());
        assertThat(newest().changes()).containsExactly(new AuditChange("name", "Old", "New"));
    }

    @Test
    void what_nobody_told_is_done_by_the_platform() {
        as(() -> lists.create("Somebody's"));

        assertThat(only().actor().kind()).isEqualTo(AuditActorKind.SYSTEM);
        assertThat(only().actor().id()).isNull();
    }

    @Test
    void what_is_gone_is_kept_as_it_was() {
        Contact made = as(() -> contacts.create(ContactFixtures.contact("Carol")));
        asAnn("contactDelete", () -> contacts.delete(made.id()));

        assertThat(newest().outcome()).isEqualTo(AuditOutcome.DELETED);
        assertThat(newest().changes()).contains(new AuditChange("name", "Carol", null));
    }

    @Test
    void what_changes_nothing_or_is_taken_back_leaves_nothing() {
        as(() -> lists.create("Once"));
        sql("update contact_list set name = name, created_at = now()");
        assertThatThrownBy(() -> as(() -> transaction.execute(status -> {
                    lists.create("Twice");
                    throw new IllegalStateException("taken back");
                })))
                .hasMessage("taken back");

        assertThat(only().changes()).containsExactly(new AuditChange("name", null, "Once"));
    }

    @Test
    void what_is_added_to_an_object_and_taken_away_is_one_change_of_it() {
        ContactList list = as(() -> lists.create("People"));
        List<UUID> people = List.of("A", "B").stream()
                .map(name ->
                        as(() -> contacts.create(ContactFixtures.contact(name))).id())
                .sorted(java.util.Comparator.comparing(UUID::toString))
                .toList();
        String both = "[\"" + people.get(0) + "\",\"" + people.get(1) + "\"]";

        asAnn("contactListAdd", () -> lists.add(list.id(), people));
        assertThat(newest().changes()).containsExactly(new AuditChange("contactIds", null, both));
        asAnn("contactListRemove", () -> lists.remove(list.id(), people));
        assertThat(newest().changes()).containsExactly(new AuditChange("contactIds", both, null));
        assertThat(newest())
                .extracting(AuditEntry::outcome, AuditEntry::objectType, AuditEntry::objectId)
                .containsExactly(AuditOutcome.CHANGED, "ContactList", list.id());
        assertThat(all()).hasSize(5);
    }

    @Test
    void of_a_secret_only_that_it_changed_is_kept() {
        as(() -> account("first"));
        as(() -> account("second"));

        assertThat(newest().changes()).containsExactly(new AuditChange("secret", "(hidden)", "(hidden)"));
    }

    @Test
    void a_long_text_is_cut_with_a_mark() {
        String line = "insert into consent values (current_organization(), gen_random_uuid(), gen_random_uuid(),"
                + " 'RECORDING', 'FORM', repeat('ä', %d), now(), null)";
        sql(line.formatted(20_000));
        assertThat(evidence()).hasSize(20_000);
        sql(line.formatted(20_001));
        assertThat(evidence()).hasSizeLessThan(20_050).endsWith("ää… (20001 characters)");
    }

    @Test
    void what_callers_do_to_a_call_is_kept_and_what_it_does_by_itself_is_not() {
        as(() -> row("call"));
        assertThat(all()).isEmpty();

        asAnn("callPlace", () -> row("call"));
        assertThat(only().action()).isEqualTo("callPlace");
    }

    @Test
    void what_was_refused_is_kept_with_its_reason() {
        UUID agent = UUID.randomUUID();
        asAnn("agentPublish", () -> {
            entries.refused("NOT_FOUND", "Agent", agent);
            return agent;
        });

        assertThat(only())
                .extracting(AuditEntry::outcome, AuditEntry::code, AuditEntry::objectId, AuditEntry::changes)
                .containsExactly(AuditOutcome.REFUSED, "NOT_FOUND", agent, List.of());
    }

    @Test
    void nobody_changes_or_deletes_an_entry() {
        as(() -> lists.create("Kept"));
        List.of(
                        "update audit_entry set actor_name = 'nobody'",
                        "delete from audit_entry",
                        "truncate audit_entry",
                        "alter table contact_list disable trigger audit",
                        "drop trigger audit on contact_list",
                        "create or replace function audit_row() returns trigger language plpgsql as 'begin end'",
                        "set session_replication_role = replica")
                .forEach(attempt -> assertThatThrownBy(() -> sql(attempt))
                        .as(attempt)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining(
                                attempt.contains("contact_list") ? "must be owner" : "permission denied"));
        assertThat(only().changes()).containsExactly(new AuditChange("name", null, "Kept"));
    }

    @Test
    void entries_are_found_by_who_what_and_when() {
        ContactList list = asAnn("contactListCreate", () -> lists.create("A"));
        as(() -> lists.create("B"));
        AuditEntry anns = all().getLast();

        assertThat(found(new AuditFilter(AuditActorKind.USER, null, null, null, null, null, null, null, null)))
                .containsExactly(anns);
        assertThat(found(new AuditFilter(null, ann, null, null, null, null, null, null, null)))
                .containsExactly(anns);
        assertThat(found(new AuditFilter(
                        null, null, "contactListCreate", "ContactList", list.id(), null, null, null, null)))
                .containsExactly(anns);
        assertThat(found(new AuditFilter(null, null, null, null, null, AuditOutcome.DELETED, null, null, null)))
                .isEmpty();
        assertThat(found(new AuditFilter(null, null, null, null, null, null, anns.at(), null, null)))
                .contains(anns);
        assertThat(found(new AuditFilter(null, null, null, null, null, null, null, anns.at(), null)))
                .doesNotContain(anns);
        assertThat(as(() -> entries.count(ALL))).isEqualTo(2);
    }

    private UUID account(String secret) {
        accounts.set(Provider.TWILIO, new Credentials("AC" + "0".repeat(32), secret));
        return acme;
    }

    private UUID row(String table) {
        return Objects.requireNonNull(transaction.execute(status -> new SampleRows(jdbc).write(table, acme)));
    }

    private @Nullable String evidence() {
        return newest().changes().stream()
                .filter(change -> change.attribute().equals("evidence"))
                .findFirst()
                .orElseThrow()
                .after();
    }

    private void sql(String statement) {
        as(() -> transaction.execute(status -> jdbc.sql(statement).update()));
    }

    private AuditEntry only() {
        assertThat(all()).hasSize(1);
        return newest();
    }

    private AuditEntry newest() {
        return all().getFirst();
    }

    private List<AuditEntry> all() {
        return found(ALL);
    }

    private List<AuditEntry> found(AuditFilter filter) {
        return as(() -> entries.list(filter, Paging.first(100))).items();
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Tenant.as(acme, work);
    }

    private <T extends @Nullable Object> T asAnn(String action, Supplier<T> work) {
        AuditActor actor = new AuditActor(AuditActorKind.USER, ann, "Ann, \"A\" \\ {NULL}");
        return as(() -> new Acting(actor, null, "vocelio-portal", "request-1", "203.0.113.9", action).does(work));
    }
}
