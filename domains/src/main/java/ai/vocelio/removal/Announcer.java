package ai.vocelio.removal;

import ai.vocelio.organizations.OrganizationSuspended;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happens to an organization, and when. */
@Component
class Announcer {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcer(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** As exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Its calls end, and its owners are written to. */
    void closed(UUID organizationId) {
        events.publishEvent(new OrganizationSuspended(organizationId));
        events.publishEvent(new RemovalRequested(organizationId));
    }
}
