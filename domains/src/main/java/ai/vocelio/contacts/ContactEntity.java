package ai.vocelio.contacts;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact's row; keeps what a search begins with in step with the name. */
@Entity
@Table(name = "contact")
class ContactEntity extends TenantEntity {

    @Embedded
    private ContactDetails details;

    private String nameKey;
    private String familyKey;

    @Version
    private int lockVersion;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    ContactEntity() {}

    ContactEntity(ContactDetails details, Instant now) {
        super(Ids.next(now));
        this.details = details;
        this.nameKey = SearchKey.of(details.name());
        this.familyKey = SearchKey.ofLastWord(details.name());
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(ContactDetails newDetails, Instant now) {
        if (newDetails.equals(details)) {
            return;
        }
        details = newDetails;
        nameKey = SearchKey.of(details.name());
        familyKey = SearchKey.ofLastWord(details.name());
        updatedAt = now;
    }

    boolean isAt(@Nullable Integer expectedVersion) {
        return expectedVersion == null || expectedVersion == lockVersion;
    }

    ContactDetails details() {
        return details;
    }

    Contact toContact() {
        return new Contact(
                id(),
                details.name(),
                details.phone(),
                details.email(),
                details.company(),
                details.timeZone(),
                details.language(),
                details.tags(),
                ContactDetails.listed(details.customFields()),
                lockVersion,
                createdAt,
                updatedAt);
    }
}
