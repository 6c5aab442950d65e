package ai.vocelio.bff.calls;

import ai.vocelio.bff.live.Feed;
import ai.vocelio.bff.live.Glance;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.Calls;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls as they change. */
class CallFeed implements Feed<UUID, CallChange> {

    private final Calls calls;
    private final Clock clock;
    private final Supplier<List<Call>> first;
    private final boolean endsWithCall;

    /**
     * @param first the calls of the snapshot
     * @param endsWithCall whether nothing is left to tell once a call is final
     */
    CallFeed(Calls calls, Clock clock, Supplier<List<Call>> first, boolean endsWithCall) {
        this.calls = calls;
        this.clock = clock;
        this.first = first;
        this.endsWithCall = endsWithCall;
    }

    @Override
    public CallChange snapshot(Glance glance) {
        return new CallChange(true, glance.at("first", first), clock.instant());
    }

    @Override
    public Optional<CallChange> changes(Set<UUID> callIds, Glance glance) {
        Map<UUID, Call> now = glance.at(callIds, () -> calls.byIds(callIds));
        List<Call> changed =
                callIds.stream().map(now::get).filter(Objects::nonNull).toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(new CallChange(false, changed, clock.instant()));
    }

    @Override
    public boolean isLast(CallChange event) {
        return endsWithCall
                && event.calls().stream().allMatch(call -> call.status().isFinal());
    }
}
