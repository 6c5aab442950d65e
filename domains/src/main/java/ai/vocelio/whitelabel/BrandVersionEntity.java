package ai.vocelio.whitelabel;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A published state; the database refuses any change of it. */
@Entity
@Immutable
@Table(name = "brand_version")
class BrandVersionEntity extends TenantEntity {

    private int number;

    @Embedded
    private BrandSettings settings;

    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    BrandVersionEntity() {}

    BrandVersionEntity(int number, BrandSettings settings, Instant now) {
        super(Ids.next(now));
        this.number = number;
        this.settings = settings;
        this.publishedAt = now;
    }
}
