package ai.vocelio.bff.graphql.transport;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/**
 * The events of a subscription, taken one by one by the thread that writes them. The next one is asked for when the last
 * one was taken: a slow reader slows its own stream, and its source conflates or buffers as it sees fit.
 */
class Events extends BaseSubscriber<ExecutionResult> implements AutoCloseable {

    private static final int ONE_AND_THE_END = 3;

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(ONE_AND_THE_END);

    static Events of(Publisher<ExecutionResult> publisher) {
        Events events = new Events();
        publisher.subscribe(events);
        return events;
    }

    /** What came next; null when nothing came in this time. */
    @Nullable
    Step next(Duration wait) throws InterruptedException {
        Step step = steps.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (step instanceof Step.Event) {
            request(1);
        }
        return step;
    }

    /** Ends it from outside: whoever waits learns it as the next step. */
    void stop() {
        cancel();
        steps.offer(new Step.End(null));
    }

    @Override
    public void close() {
        cancel();
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(1);
    }

    @Override
    protected void hookOnNext(ExecutionResult result) {
        steps.add(new Step.Event(result));
    }

    @Override
    protected void hookOnComplete() {
        steps.add(new Step.End(null));
    }

    @Override
    protected void hookOnError(Throwable thrown) {
        steps.add(new Step.End(thrown));
    }

    /** One step of the stream. */
    sealed interface Step {

        /** An event. */
        record Event(ExecutionResult result) implements Step {}

        /** The end, with its reason when it failed. */
        record End(@Nullable Throwable fault) implements Step {}
    }
}
