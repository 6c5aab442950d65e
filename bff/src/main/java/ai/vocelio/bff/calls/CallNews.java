package ai.vocelio.bff.calls;

import ai.vocelio.bff.live.Live;
import ai.vocelio.calls.CallChanged;
import ai.vocelio.calls.TurnChanged;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on what happens in calls. Plain listeners: the publication log would write a row for every word said. */
@Component
class CallNews {

    private final Live live;

    CallNews(Live live) {
        this.live = live;
    }

    @EventListener
    void on(CallChanged event) {
        UUID organization = event.organizationId();
        live.tell(CallTopics.call(organization, event.callId()), event.callId());
        live.tell(CallTopics.agent(organization, event.agentId()), event.callId());
        live.tell(CallTopics.organization(organization), event.callId());
        live.tell(CallTopics.transcript(organization, event.callId()), CallTopics.CALL);
    }

    @EventListener
    void on(TurnChanged event) {
        live.tell(CallTopics.transcript(event.organizationId(), event.callId()), event.sequence());
    }
}
