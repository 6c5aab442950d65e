package ai.vocelio.bff.access;

import ai.vocelio.access.SupportAccessChanged;
import ai.vocelio.access.SupportAccesses;
import ai.vocelio.bff.live.Live;
import ai.vocelio.bff.security.Caller;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Who comes in and goes, as it happens, told to both sides. */
@Controller
class SupportAccessLive {

    private final Live live;
    private final SupportAccesses accesses;
    private final Clock clock;

    SupportAccessLive(Live live, SupportAccesses accesses, Clock clock) {
        this.live = live;
        this.accesses = accesses;
        this.clock = clock;
    }

    @EventListener
    void on(SupportAccessChanged event) {
        live.tell(SupportAccessFeed.topic(event.organizationId()), event.accessId());
        live.tell(SupportAccessFeed.topic(event.actingOrganizationId()), event.accessId());
    }

    @SubscriptionMapping
    Flux<SupportAccessChange> supportAccessChanged(@ContextValue Caller caller) {
        return live.follow(SupportAccessFeed.topic(caller.organizationId()), new SupportAccessFeed(accesses, clock));
    }
}
