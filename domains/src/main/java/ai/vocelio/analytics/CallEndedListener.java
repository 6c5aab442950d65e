package ai.vocelio.analytics;

import ai.vocelio.calls.Call;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Every call counts when it has ended. */
@Component
class CallEndedListener {

    private final Counting counting;

    CallEndedListener(Counting counting) {
        this.counting = counting;
    }

    @ApplicationModuleListener
    void on(Call.Ended event) {
        counting.count(event);
    }
}
