package ai.vocelio.bff.access;

import ai.vocelio.access.SupportAccess;
import ai.vocelio.access.SupportAccessBegin;
import ai.vocelio.access.SupportAccessFilter;
import ai.vocelio.access.SupportAccesses;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Paging;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Support accesses on both sides, and what those do with them who act. */
@Controller
class SupportAccessController {

    private final SupportAccesses accesses;

    SupportAccessController(SupportAccesses accesses) {
        this.accesses = accesses;
    }

    @QueryMapping("supportAccess")
    @Nullable
    SupportAccess byId(@Argument UUID id) {
        return accesses.find(id).orElse(null);
    }

    @QueryMapping
    Connection<SupportAccess> supportAccesses(@Argument @Nullable SupportAccessFilter filter, Paging paging) {
        SupportAccessFilter wanted = Objects.requireNonNullElse(filter, SupportAccessFilter.ALL);
        return Connection.of(accesses.list(wanted, paging), SupportAccess::position, () -> accesses.count(wanted));
    }

    @MutationMapping
    SupportAccessPayload supportAccessBegin(@Argument SupportAccessBegin input, @ContextValue Caller caller) {
        return UserErrors.catching(() -> accesses.begin(input, caller.supportActor()), SupportAccessPayload::new);
    }

    @MutationMapping
    SupportAccessPayload supportAccessBreakGlass(
            @Argument SupportAccessBreakGlassInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> accesses.breakGlass(input.supportAccessId(), input.reason(), caller.supportActor()),
                SupportAccessPayload::new);
    }

    @MutationMapping
    SupportAccessPayload supportAccessEnd(@Argument SupportAccessInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> accesses.end(input.supportAccessId(), caller.supportActor()), SupportAccessPayload::new);
    }
}
