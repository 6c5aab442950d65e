package ai.vocelio.organizations;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tenants. A tenant sees itself and its children, one level down, and a platform all of its tree: what is told of them
 * here, and nothing else of theirs. Nobody sees a parent or a sibling.
 */
@Service
public class Organizations {

    private final JdbcClient jdbc;
    private final OrganizationReads reads;
    private final Clock clock;

    Organizations(JdbcClient jdbc, OrganizationReads reads, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.clock = clock;
    }

    /** The organization that this thread works for; empty when it was never set up here. */
    @Transactional(readOnly = true)
    public Optional<Organization> current() {
        return find(Tenant.required());
    }

    /** The organization with this id; empty for one that the current one does not see. */
    @Transactional(readOnly = true)
    public Optional<Organization> find(UUID id) {
        return Optional.ofNullable(reads.byIds(List.of(id)).get(id));
    }

    /** The organizations with these ids; those that the current one does not see are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Organization> byIds(Collection<UUID> ids) {
        return reads.byIds(ids);
    }

    /** The organization with this id when it stands below the current one, however deep; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Organization> below(UUID id) {
        return reads.below(id);
    }

    /** A page of the children of an organization, the newest first. */
    @Transactional(readOnly = true)
    public Page<Organization> children(UUID parentId, Paging paging) {
        return reads.children(parentId, paging);
    }

    /** The newest children of several organizations, at most as many of each as the number; each organization is there. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Organization>> newestChildren(Collection<UUID> parentIds, int most) {
        return reads.newestChildren(parentIds, most);
    }

    /** How many children several organizations have; one without any is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> countChildren(Collection<UUID> parentIds) {
        return reads.countChildren(parentIds);
    }

    /**
     * Which organization the identity provider means by an id of its own. One that it was given with our id, as those of a
     * realm file, has the same on both sides. Whether there is such an organization is not said.
     */
    @Transactional(readOnly = true)
    public UUID known(UUID identityId) {
        return jdbc.sql("select coalesce(organization_of_identity(?), ?)")
                .params(identityId, identityId)
                .query(UUID.class)
                .single();
    }

    /**
     * Sets the current organization up, or changes its name and time zone to these. Done twice it changes nothing more.
     *
     * @param alias ignored for an organization that exists, because an alias never changes
     */
    @Transactional
    public void ensure(String alias, String name, ZoneId timeZone) {
        jdbc.sql("""
                        insert into organization as old (id, alias, name, time_zone, created_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, time_zone = excluded.time_zone
                        where (old.name, old.time_zone) is distinct from (excluded.name, excluded.time_zone)""")
                .params(Tenant.required(), alias, name, timeZone.getId(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the current organization was here and is erased: it does not come again. */
    @Transactional(readOnly = true)
    public boolean wasErased() {
        return jdbc.sql("select organization_erased_at(current_organization()) is not null")
                .query(Boolean.class)
                .single();
    }

    /** Gives the current organization its kind and, when it has no parent yet, its parent. Done twice it changes nothing more. */
    @Transactional
    public void ensurePlace(OrganizationKind kind, @Nullable Organization parent) {
        UUID parentId = parent == null ? null : parent.id();
        UUID platformId = parent == null || parent.kind() == OrganizationKind.PLATFORM ? parentId : parent.platformId();
        jdbc.sql("""
                        update organization set kind = :kind, parent_id = coalesce(parent_id, cast(:parent as uuid)),
                               platform_id = coalesce(platform_id, cast(:platform as uuid))
                        where id = current_organization()
                          and (kind <> :kind or parent_id is null and cast(:parent as uuid) is not null)""")
                .param("kind", kind.name())
                .param("parent", parentId)
                .param("platform", platformId)
                .update();
    }
}
