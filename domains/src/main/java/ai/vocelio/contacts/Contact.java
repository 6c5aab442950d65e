package ai.vocelio.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the organization may call.
 *
 * @param phone E.164, unique among the contacts of the organization
 * @param timeZone IANA name; null when nobody knows it
 * @param language BCP 47 tag; null when nobody knows it
 * @param tags each once, sorted
 * @param customFields sorted by name
 * @param lockVersion counts changes; give it back to be sure that nobody changed the contact meanwhile
 */
public record Contact(
        UUID id,
        String name,
        String phone,
        @Nullable String email,
        @Nullable String company,
        @Nullable String timeZone,
        @Nullable String language,
        List<String> tags,
        List<ContactField> customFields,
        int lockVersion,
        Instant createdAt,
        Instant updatedAt) {}
