package ai.vocelio.bff.graphql.fairness;

import ai.vocelio.bff.graphql.EdgeFault;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What one operation pays for, on the thread that executes it: points are taken before it runs, and what it did not cost is
 * given back after it. It has a turn of its organization for as long as it runs.
 */
public final class Bill {

    /** Key in the context of an execution. */
    public static final String KEY = Bill.class.getName();

    private static final double MILLIS = 1_000;

    /** What asks for nothing is work too. */
    private static final long LEAST = 1;

    private final @Nullable Purse purse;
    private final CostSettings settings;
    private final Turns.Turn turn;
    private final AtomicLong unsettled = new AtomicLong();
    private long asked;
    private long left;

    Bill(@Nullable Purse purse, CostSettings settings, Turns.Turn turn) {
        this.purse = purse;
        this.settings = settings;
        this.turn = turn;
    }

    /**
     * Takes the least that anything costs, before it is known what is asked for.
     *
     * @throws EdgeFault THROTTLED when nothing is left
     */
    public void enter() {
        asked = LEAST;
        take(LEAST);
        asked = 0;
    }

    /**
     * Waits for the turn of an operation that is about to run, unless it asks for nothing, then takes its points: those who run at once cannot have taken
     * so many together that another one is refused for points that nobody spends.
     *
     * @throws EdgeFault THROTTLED when there are too few, UNAVAILABLE when the turn does not come
     */
    public void pay(long points) {
        asked = Math.max(LEAST, points);
        if (points > 0) {
            turn.begin();
        }
        take(asked - unsettled.get());
    }

    private void take(long points) {
        if (purse != null && points > 0) {
            Purse.Taken taken = purse.take(points);
            left = taken.left();
            if (!taken.isEnough()) {
                giveBack(unsettled.getAndSet(0));
                throw tooFew(taken);
            }
            unsettled.addAndGet(points);
        }
    }

    private EdgeFault tooFew(Purse.Taken taken) {
        long millis = Math.max(1, taken.enoughIn().plusNanos(999_999).toMillis());
        return EdgeFault.throttled(
                String.format(
                        Locale.ROOT,
                        "Too few cost points: the operation asks for %,d, %,d of %,d are left and %,d come back each"
                                + " second. Ask again in %.3f s, or for less at once",
                        asked,
                        Math.max(0, left),
                        settings.points(),
                        settings.restoreRate(),
                        millis / MILLIS),
                Duration.ofMillis(millis));
    }

    /** Gives back what the operation did not cost; gives what it did, at least a point unless it was refused. */
    public long settle(long cost) {
        long paid = unsettled.getAndSet(0);
        long spent = Math.min(paid, Math.max(LEAST, cost));
        giveBack(paid - spent);
        return spent;
    }

    private void giveBack(long points) {
        if (purse != null && points > 0) {
            purse.giveBack(points);
            left += points;
        }
    }

    /** The end of the operation, however it came: what was not answered is given back. Once more does nothing. */
    public void end() {
        settle(0);
        turn.end();
    }

    /** What the operation was to pay; 0 when it was refused for something else before. */
    public long asked() {
        return asked;
    }

    /** How the bucket stands, by Shopify's names; empty for what was paid before. */
    public Optional<Map<String, Long>> throttleStatus() {
        return purse == null
                ? Optional.empty()
                : Optional.of(Map.of(
                        "maximumAvailable",
                        settings.points(),
                        "currentlyAvailable",
                        Math.clamp(left, 0, settings.points()),
                        "restoreRate",
                        settings.restoreRate()));
    }
}
