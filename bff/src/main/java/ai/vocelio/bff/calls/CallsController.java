package ai.vocelio.bff.calls;

import static java.util.Objects.requireNonNullElse;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.IdempotencyKey;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFilter;
import ai.vocelio.calls.CallOrder;
import ai.vocelio.calls.CallPlace;
import ai.vocelio.calls.Calls;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CallsController {

    private final Calls calls;

    CallsController(Calls calls) {
        this.calls = calls;
    }

    @QueryMapping
    @Nullable
    Call call(@Argument UUID id) {
        return calls.find(id).orElse(null);
    }

    @QueryMapping
    Connection<Call> calls(
            @Argument @Nullable CallFilter filter, @Argument @Nullable CallOrder orderBy, Paging paging) {
        CallFilter wanted = requireNonNullElse(filter, CallFilter.ALL);
        CallOrder order = requireNonNullElse(orderBy, CallOrder.NEWEST_FIRST);
        return Connection.of(
                calls.list(wanted, order, paging),
                call -> new Position(call.queuedAt().toString(), call.id()),
                () -> calls.count(wanted));
    }

    @MutationMapping
    CallPayload callPlace(@Argument CallPlace input, IdempotencyKey key, @ContextValue Caller caller) {
        return UserErrors.catching(() -> calls.place(input, key.key(), caller.subject()), CallPayload::new);
    }

    @MutationMapping
    CallPayload callHangUp(@Argument CallHangUpInput input) {
        return UserErrors.catching(() -> calls.hangUp(input.callId()), CallPayload::new);
    }
}
