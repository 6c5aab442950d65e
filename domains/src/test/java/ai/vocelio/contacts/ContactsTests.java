package ai.vocelio.contacts;

import static ai.vocelio.contacts.ContactFixtures.contact;
import static ai.vocelio.contacts.ContactFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.contacts.ContactUpdate.Detail;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DomainTest
@RecordApplicationEvents
class ContactsTests {

    private static final String PHONE = "+12125550123";
    private static final ContactCreate ANN = new ContactCreate(
            " Ann Müller ",
            PHONE,
            "ann@example.org",
            "Example",
            "America/New_York",
            "en-US",
            List.of("vip", " new ", "vip", " "),
            List.of(new ContactField("plan", "gold"), new ContactField("birthday", "May 1")));

    @Autowired
    Contacts contacts;

    @Autowired
    ApplicationEvents events;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @Test
    void a_contact_reads_as_it_was_added_tidied_up() {
        Contact ann = asAcme(() -> contacts.create(ANN));

        assertThat(asAcme(() -> contacts.find(ann.id()))).contains(ann);
        assertThat(ann.name()).isEqualTo("Ann Müller");
        assertThat(ann.tags()).containsExactly("new", "vip");
        assertThat(ann.customFields())
                .containsExactly(new ContactField("birthday", "May 1"), new ContactField("plan", "gold"));
    }

    @Test
    void a_number_belongs_to_one_contact_of_an_organization() {
        asAcme(() -> contacts.create(ANN));

        assertProblem(ContactUserErrorCode.PHONE_TAKEN, "phone", () -> contacts.create(contact("Bob", PHONE)));
        assertThat(Tenant.as(globex, () -> contacts.create(contact("Bob", PHONE))))
                .isNotNull();
    }

    @Test
    void what_is_no_name_address_or_time_zone_is_told_with_its_field() {
        assertProblem(ContactUserErrorCode.NAME_BLANK, "name", () -> contacts.create(contact("  ")));
        assertProblem(ContactUserErrorCode.EMAIL_INVALID, "email", () -> contacts.create(with("nowhere", null)));
        assertProblem(
                ContactUserErrorCode.TIME_ZONE_UNKNOWN,
                "timeZone",
                () -> contacts.create(with(null, "America/Atlantis")));
    }

    @Test
    void a_number_that_no_telephone_can_have_is_refused_and_one_kept_for_tests_is_taken() {
        for (String phone : List.of("+1212555", "+999999999999999", "+121255501001", "+4912")) {
            assertProblem(ContactUserErrorCode.PHONE_INVALID, "phone", () -> contacts.create(contact("Ann", phone)));
        }
        for (String phone : List.of("+12125550100", "+19995550199", "+442071234567", "+4930123456")) {
            assertThat(asAcme(() -> contacts.create(contact("Ann", phone))).phone())
                    .isEqualTo(phone);
        }
    }

    @Test
    void a_change_touches_what_it_names_and_nothing_else() {
        Contact before = asAcme(() -> contacts.create(ANN));
        Contact after = asAcme(() -> contacts.update(renamed(before.id(), "Ann Smith")));

        assertThat(after.name()).isEqualTo("Ann Smith");
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("name", "lockVersion", "updatedAt")
                .isEqualTo(before);
        assertThat(after.lockVersion()).isEqualTo(before.lockVersion() + 1);
        assertThat(asAcme(() -> contacts.find(before.id()))).contains(after);
        assertThat(asAcme(() -> contacts.update(renamed(before.id(), "Ann Smith"))))
                .isEqualTo(after);
    }

    @Test
    void what_need_not_be_known_can_be_taken_away() {
        Contact ann = asAcme(() -> contacts.create(ANN));
        Contact less = asAcme(() -> contacts.update(new ContactUpdate(
                ann.id(), null, null, null, null, null, null, null, null, null, EnumSet.allOf(Detail.class))));

        assertThat(less)
                .extracting(Contact::email, Contact::company, Contact::timeZone, Contact::language)
                .containsOnlyNulls();
    }

    @Test
    void a_change_that_expects_another_version_is_refused() {
        Contact ann = asAcme(() -> contacts.create(ANN));

        assertProblem(
                ContactUserErrorCode.STALE_OBJECT,
                "expectedVersion",
                () -> contacts.update(new ContactUpdate(
                        ann.id(),
                        ann.lockVersion() + 1,
                        "Other",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EnumSet.noneOf(Detail.class))));
    }

    @Test
    void a_deleted_contact_is_gone_and_others_hear_of_it() {
        Contact ann = asAcme(() -> contacts.create(ANN));

        assertThat(asAcme(() -> contacts.delete(ann.id()))).isEqualTo(ann);
        assertThat(asAcme(() -> contacts.find(ann.id()))).isEmpty();
        assertThat(events.stream(ContactDeleted.class)).containsExactly(new ContactDeleted(acme, ann.id()));
        assertProblem(ContactUserErrorCode.NOT_FOUND, "contactId", () -> contacts.delete(ann.id()));
    }

    @Test
    void a_contact_of_another_organization_is_not_there() {
        Contact ann = asAcme(() -> contacts.create(ANN));

        assertThat(Tenant.as(globex, () -> contacts.byIds(List.of(ann.id())))).isEmpty();
        assertThat(Tenant.as(globex, () -> contacts.count(ContactFilter.ALL))).isZero();
        assertProblem(
                globex, ContactUserErrorCode.NOT_FOUND, "contactId", () -> contacts.update(renamed(ann.id(), "Mine")));
        assertProblem(globex, ContactUserErrorCode.NOT_FOUND, "contactId", () -> contacts.delete(ann.id()));
    }

    private static ContactCreate with(@Nullable String email, @Nullable String timeZone) {
        return new ContactCreate("Ann", PHONE, email, null, timeZone, null, List.of(), List.of());
    }

    private <T> T asAcme(Supplier<T> work) {
        return Tenant.as(acme, work);
    }

    private void assertProblem(ContactUserErrorCode code, String field, ThrowingCallable work) {
        assertProblem(acme, code, field, work);
    }

    private static void assertProblem(
            UUID organization, ContactUserErrorCode code, String field, ThrowingCallable work) {
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
