package ai.vocelio.bff.audit;

import ai.vocelio.audit.AuditChange;
import ai.vocelio.audit.AuditEntries;
import ai.vocelio.audit.AuditEntry;
import ai.vocelio.audit.AuditFilter;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.kernel.Paging;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AuditController {

    private final AuditEntries entries;
    private final ShownIds ids;

    AuditController(AuditEntries entries, ShownIds ids) {
        this.entries = entries;
        this.ids = ids;
    }

    @QueryMapping
    Connection<AuditEntry> auditEntries(@Argument @Nullable AuditEntryFilter filter, Paging paging) {
        AuditFilter wanted = wanted(Objects.requireNonNullElse(filter, AuditEntryFilter.ALL));
        return Connection.of(entries.list(wanted, paging), AuditEntry::position, () -> entries.count(wanted));
    }

    @SchemaMapping
    @Nullable
    AuditObject object(AuditEntry entry) {
        String type = entry.objectType();
        UUID id = entry.objectId();
        return type == null ? null : new AuditObject(type, id == null ? null : ids.of(type, id));
    }

    @SchemaMapping
    List<AuditChange> changes(AuditEntry entry) {
        return entry.changes().stream()
                .map(change -> new AuditChange(
                        change.attribute(),
                        ids.in(change.attribute(), change.before()),
                        ids.in(change.attribute(), change.after())))
                .toList();
    }

    private static AuditFilter wanted(AuditEntryFilter filter) {
        return new AuditFilter(
                filter.actorKind(),
                uuid("actor", filter.actor()),
                filter.action(),
                filter.objectType(),
                uuid("object", filter.object()),
                filter.outcome(),
                filter.atFrom(),
                filter.atBefore(),
                filter.supportAccessId());
    }

    private static @Nullable UUID uuid(String field, @Nullable String id) {
        return id == null
                ? null
                : GlobalId.parse(id)
                        .orElseThrow(() -> EdgeFault.badInput(List.of("filter", field), "this is not an id"))
                        .id();
    }
}
