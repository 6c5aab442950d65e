package ai.vocelio.analytics;

import ai.vocelio.calls.CallOutcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ended calls came to.
 *
 * @param answerRate answered of all, 0 to 1; null without calls
 * @param averageDuration from answer to end, of answered calls; null without any
 * @param outcomes only those that some call came to
 */
public record CallFigures(
        long calls,
        long answered,
        @Nullable Double answerRate,
        Duration talkTime,
        @Nullable Duration averageDuration,
        long completed,
        long voicemail,
        long busy,
        long noAnswer,
        long failed,
        long canceled,
        long carrierFaults,
        long modelFaults,
        long platformFaults,
        List<OutcomeFigure> outcomes) {

    static CallFigures of(Counts counts) {
        Sums sums = Sums.of(counts);
        return new CallFigures(
                sums.calls(),
                sums.answered(),
                Sums.boxed(sums.answerRate()),
                Duration.ofSeconds(sums.talkSeconds()),
                sums.averageSeconds().isEmpty()
                        ? null
                        : Duration.ofMillis(Math.round(sums.averageSeconds().getAsDouble() * 1000)),
                counts.get(Count.COMPLETED),
                counts.get(Count.VOICEMAIL),
                counts.get(Count.BUSY),
                counts.get(Count.NO_ANSWER),
                counts.get(Count.FAILED),
                counts.get(Count.CANCELED),
                counts.get(Count.CARRIER_FAULT),
                counts.get(Count.MODEL_FAULT),
                counts.get(Count.PLATFORM_FAULT),
                outcomes(counts));
    }

    static List<OutcomeFigure> outcomes(Counts counts) {
        return Arrays.stream(CallOutcome.values())
                .filter(outcome -> counts.get(Count.of(outcome)) > 0)
                .map(outcome -> OutcomeFigure.of(
                        outcome,
                        counts.get(Count.of(outcome)),
                        counts.get(Count.CALLS),
                        counts.get(Count.secondsOf(outcome))))
                .toList();
    }

    /** How these figures differ from earlier ones. */
    public Change since(CallFigures earlier) {
        return new Change(
                relative(earlier.calls, calls),
                relative(earlier.answered, answered),
                earlier.answerRate == null || answerRate == null ? null : answerRate - earlier.answerRate,
                earlier.averageDuration == null || averageDuration == null
                        ? null
                        : relative(earlier.averageDuration.toMillis(), averageDuration.toMillis()));
    }

    private static @Nullable Double relative(double before, double after) {
        return before == 0 ? null : after / before - 1;
    }

    /**
     * How figures differ from earlier ones; null where there is nothing to compare with.
     *
     * @param calls relative: 0.25 is a quarter more
     * @param answered relative
     * @param answerRate difference of the rates: 0.05 is five points more
     * @param averageDuration relative
     */
    public record Change(
            @Nullable Double calls,
            @Nullable Double answered,
            @Nullable Double answerRate,
            @Nullable Double averageDuration) {}
}
