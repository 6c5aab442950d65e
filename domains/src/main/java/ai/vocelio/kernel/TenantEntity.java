package ai.vocelio.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A row of one organization. Hibernate fills and compares the organization by itself; no domain sets it. */
@MappedSuperclass
public abstract class TenantEntity implements Persistable<UUID> {

    @Id
    @Column(updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "organization_id", updatable = false)
    private @Nullable UUID organizationId;

    @Transient
    private boolean isNew;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected TenantEntity() {}

    /** A new row; take the id from {@link Ids#next}. */
    protected TenantEntity(UUID id) {
        this.id = id;
        this.isNew = true;
    }

    /** The id within the organization. */
    public UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @jakarta.persistence.PostPersist
    @jakarta.persistence.PostLoad
    void stored() {
        isNew = false;
    }
}
