package ai.vocelio.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new contact. */
public record ContactCreate(
        String name,
        String phone,
        @Nullable String email,
        @Nullable String company,
        @Nullable String timeZone,
        @Nullable String language,
        List<String> tags,
        List<ContactField> customFields) {

    ContactDetails details() {
        return new ContactDetails(
                name, phone, email, company, timeZone, language, tags, ContactDetails.byName(customFields));
    }
}
