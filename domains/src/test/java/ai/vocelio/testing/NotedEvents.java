package ai.vocelio.testing;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.TenantEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that notes for whom it works. */
@Component
public class NotedEvents {

    private final List<Noted> heard = new CopyOnWriteArrayList<>();
    private final JdbcClient jdbc;

    NotedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(Happened event) {
        String told = jdbc.sql("select current_setting('app.organization_id', true)")
                .query((row, n) -> row.getString(1))
                .single();
        heard.add(new Noted(event.what, Tenant.current(), told));
        if (event.isTooMuch) {
            throw new IllegalStateException("Told to fail");
        }
    }

    /** What it heard of a thing so far. */
    public List<Noted> heard(UUID what) {
        return heard.stream().filter(noted -> noted.what.equals(what)).toList();
    }

    /** Something that happened, and what was noted of it. */
    public record Happened(UUID organizationId, UUID what, boolean isTooMuch) implements TenantEvent {}

    /** Something that happened, and what was noted of it. */
    public record Noted(UUID what, Optional<UUID> organization, String told) {}
}
