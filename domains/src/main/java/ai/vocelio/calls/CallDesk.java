package ai.vocelio.calls;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes orders for calls. */
@Component
class CallDesk {

    Call place(CallPlace command, UUID idempotencyKey, UUID placedBy) {
        throw new Problem(
                Kind.INVALID, CallUserErrorCode.CARRIER_NOT_CONFIGURED, "The organization has no carrier account");
    }

    Call hangUp(UUID callId) {
        throw new Problem(Kind.NOT_FOUND, CallUserErrorCode.NOT_FOUND, "There is no such call", "callId");
    }
}
