package ai.vocelio.calls.life;

import ai.vocelio.kernel.Problem;
import ai.vocelio.organizations.OrganizationSuspended;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Ends the calls of an organization that was suspended, and takes back those that are not dialled yet. */
@Component
class SuspensionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SuspensionListener.class);

    private final CallLook look;
    private final CallLife life;

    SuspensionListener(CallLook look, CallLife life) {
        this.look = look;
        this.life = life;
    }

    @ApplicationModuleListener
    void on(OrganizationSuspended event) {
        look.open().forEach(this::end);
    }

    private void end(UUID callId) {
        try {
            life.hangUp(callId);
        } catch (Problem ended) {
            LOG.debug("Call {} ended by itself", callId, ended);
        }
    }
}
