package ai.vocelio.sandbox.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What one round of calls at once came to.
 *
 * @param placed how many calls the platform accepted
 * @param statuses how many calls ended in each status
 * @param platform the platform's own share of each turn's latency, in milliseconds
 * @param model the language model's share, in milliseconds
 * @param memory resident memory of the bff during the round, in MiB
 * @param memoryAfter the same when the round had ended
 */
record Round(
        int placed,
        Map<String, Integer> statuses,
        Figures platform,
        Figures model,
        Times times,
        Figures memory,
        double memoryAfter) {

    /** How long placing took, how long until every call was final, and the processor time of the bff meanwhile. */
    record Times(Duration placing, Duration all, Duration processor) {}

    static final String HEAD = """
            | round | placed | ended as | placing all | all final after | agent turns | platform ms p50 / p95 / p99 / max \
            | model ms p50 / p95 | bff CPU | bff RSS median / peak / after |
            |---|---|---|---|---|---|---|---|---|---|""";

    String row(int number) {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %.1f s | %.1f s | %d | %.0f / **%.0f** / %.0f / %.0f | %.0f / %.0f | %.1f s | %.0f / %.0f / %.0f MiB |",
                number,
                placed,
                ended(),
                seconds(times.placing),
                seconds(times.all),
                platform.count(),
                platform.median(),
                platform.percentile(0.95),
                platform.percentile(0.99),
                platform.largest(),
                model.median(),
                model.percentile(0.95),
                seconds(times.processor),
                memory.median(),
                memory.largest(),
                memoryAfter);
    }

    private String ended() {
        return statuses.entrySet().stream()
                .map(status -> status.getValue() + " " + status.getKey())
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
