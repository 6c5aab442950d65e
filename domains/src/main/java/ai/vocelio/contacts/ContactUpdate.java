package ai.vocelio.contacts;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a contact; null leaves as it is.
 *
 * @param expectedVersion refuse unless the contact still has this lock version; null changes it in any case
 * @param cleared what is no longer known
 */
public record ContactUpdate(
        UUID contactId,
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String company,
        @Nullable String timeZone,
        @Nullable String language,
        @Nullable List<String> tags,
        @Nullable List<ContactField> customFields,
        Set<Detail> cleared) {

    /** What need not be known of a contact. */
    public enum Detail {
        EMAIL,
        COMPANY,
        TIME_ZONE,
        LANGUAGE
    }

    ContactDetails applyTo(ContactDetails old) {
        return new ContactDetails(
                requireNonNullElse(name, old.name()),
                requireNonNullElse(phone, old.phone()),
                changed(Detail.EMAIL, email, old.email()),
                changed(Detail.COMPANY, company, old.company()),
                changed(Detail.TIME_ZONE, timeZone, old.timeZone()),
                changed(Detail.LANGUAGE, language, old.language()),
                requireNonNullElse(tags, old.tags()),
                customFields == null ? old.customFields() : ContactDetails.byName(customFields));
    }

    private @Nullable String changed(Detail field, @Nullable String value, @Nullable String old) {
        if (cleared.contains(field)) {
            return null;
        }
        return value == null ? old : value;
    }
}
