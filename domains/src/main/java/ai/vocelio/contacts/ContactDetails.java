package ai.vocelio.contacts;

import jakarta.persistence.Embeddable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an organization knows of a contact. Equal details are no change. */
@Embeddable
record ContactDetails(
        String name,
        String phone,
        @Nullable String email,
        @Nullable String company,
        @Nullable String timeZone,
        @Nullable String language,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> tags,

        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> customFields) {

    /** No blanks around; each tag once. */
    ContactDetails {
        name = name.strip();
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
        customFields = Collections.unmodifiableSortedMap(new TreeMap<>(customFields));
    }

    /** Custom fields as they are kept; of two with the same name the later one. */
    static SortedMap<String, String> byName(List<ContactField> fields) {
        SortedMap<String, String> byName = new TreeMap<>();
        fields.forEach(field -> byName.put(field.name().strip(), field.value()));
        return byName;
    }

    static List<ContactField> listed(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> new ContactField(field.getKey(), field.getValue()))
                        .toList();
    }
}
