package ai.vocelio.contacts;

import static ai.vocelio.kernel.Problem.Kind.CONFLICT;
import static ai.vocelio.kernel.Problem.Kind.INVALID;
import static ai.vocelio.kernel.Problem.Kind.NOT_FOUND;

import ai.vocelio.kernel.Problem;
import org.springframework.dao.DataIntegrityViolationException;

/** What can be wrong with a change of a contact, in sentences. */
final class ContactProblems {

    private static final String PHONE_CONSTRAINT = "contact_phone_unique";

    private ContactProblems() {}

    static Problem notFound(String... field) {
        return new Problem(NOT_FOUND, ContactUserErrorCode.NOT_FOUND, "There is no such contact.", field);
    }

    static Problem listNotFound() {
        return new Problem(NOT_FOUND, ContactUserErrorCode.NOT_FOUND, "There is no such list.", "listId");
    }

    static Problem nameBlank() {
        return new Problem(INVALID, ContactUserErrorCode.NAME_BLANK, "A name has at least one character.", "name");
    }

    static Problem nameTaken() {
        return new Problem(
                CONFLICT, ContactUserErrorCode.NAME_TAKEN, "Another list has this name: choose another one.", "name");
    }

    static Problem phoneInvalid() {
        return new Problem(
                INVALID,
                ContactUserErrorCode.PHONE_INVALID,
                "No telephone has this number: its country is not there, or it has too few or too many digits.",
                "phone");
    }

    static Problem emailInvalid() {
        return new Problem(
                INVALID,
                ContactUserErrorCode.EMAIL_INVALID,
                "This is not an e-mail address: it looks like name@example.org.",
                "email");
    }

    static Problem timeZoneUnknown() {
        return new Problem(
                INVALID,
                ContactUserErrorCode.TIME_ZONE_UNKNOWN,
                "There is no such time zone: give an IANA name such as America/New_York.",
                "timeZone");
    }

    static Problem stale() {
        return new Problem(
                CONFLICT,
                ContactUserErrorCode.STALE_OBJECT,
                "Somebody changed the contact meanwhile: read it again.",
                "expectedVersion");
    }

    static RuntimeException of(DataIntegrityViolationException exception) {
        return Problem.behind(
                exception,
                PHONE_CONSTRAINT,
                () -> new Problem(
                        CONFLICT,
                        ContactUserErrorCode.PHONE_TAKEN,
                        "Another contact has this number: change that one.",
                        "phone"));
    }
}
