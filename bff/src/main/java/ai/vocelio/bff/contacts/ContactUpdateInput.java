package ai.vocelio.bff.contacts;

import ai.vocelio.contacts.ContactField;
import ai.vocelio.contacts.ContactUpdate;
import ai.vocelio.contacts.ContactUpdate.Detail;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** A change of a contact. Where null takes away, it is not absence. */
record ContactUpdateInput(
        UUID contactId,
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable String phone,
        ArgumentValue<String> email,
        ArgumentValue<String> company,
        ArgumentValue<String> timeZone,
        ArgumentValue<String> language,
        @Nullable List<String> tags,
        @Nullable List<ContactField> customFields) {

    ContactUpdate toUpdate() {
        return new ContactUpdate(
                contactId,
                expectedVersion,
                name,
                phone,
                email.value(),
                company.value(),
                timeZone.value(),
                language.value(),
                tags,
                customFields,
                cleared());
    }

    private Set<Detail> cleared() {
        Set<Detail> cleared = EnumSet.noneOf(Detail.class);
        clear(cleared, Detail.EMAIL, email);
        clear(cleared, Detail.COMPANY, company);
        clear(cleared, Detail.TIME_ZONE, timeZone);
        clear(cleared, Detail.LANGUAGE, language);
        return cleared;
    }

    private static void clear(Set<Detail> cleared, Detail detail, ArgumentValue<String> value) {
        if (!value.isOmitted() && value.value() == null) {
            cleared.add(detail);
        }
    }
}
