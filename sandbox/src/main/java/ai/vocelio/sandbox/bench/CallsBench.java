package ai.vocelio.sandbox.bench;

import ai.vocelio.sandbox.demo.Api;
import ai.vocelio.sandbox.demo.Document;
import ai.vocelio.sandbox.demo.Receptionist;
import ai.vocelio.sandbox.process.Failure;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Has a running stack make many calls at once, several times over, and prints a table for docs/measurements.md.
 *
 * @param endpoint of GraphQL
 * @param bff the process to watch
 */
public record CallsBench(URI endpoint, Supplier<String> login, long bff, PrintStream out) {

    private static final String HERE = "/ai/vocelio/sandbox/bench/";
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** People who talk to the end, behind area codes that exist: docs/sandbox.md tells who they are. */
    private static final List<String> PEOPLE = List.of("0101", "0102", "0109", "0117");

    private static final List<String> AREAS =
            List.of("202", "203", "205", "206", "207", "208", "209", "210", "212", "213", "214", "215", "216", "217");

    /** Makes that many calls at once, so many times, one round after the other. */
    public void run(int calls, int rounds) {
        out.println(Round.HEAD);
        var all = new ArrayList<Round>();
        for (var number = 1; number <= rounds; number++) {
            var round = round(calls);
            all.add(round);
            out.println(round.row(number));
        }
        var median = new Figures(
                all.stream().map(Round::platform).map(Figures::median).toList());
        var p95 = new Figures(
                all.stream().map(round -> round.platform().percentile(0.95)).toList());
        var after = new Figures(all.stream().map(Round::memoryAfter).toList());
        out.println();
        out.println(
                "Median of the rounds (smallest-largest): platform p50 %s ms, p95 %s ms, bff RSS after a round %s MiB."
                        .formatted(median.spread(), p95.spread(), after.spread()));
    }

    private Round round(int calls) {
        var token = login.get();
        try (var client = HttpClient.newHttpClient();
                var load = ProcessLoad.watch(bff)) {
            var api = new Api(client, endpoint, () -> token);
            var desk = Receptionist.ready(api);
            var since = Instant.now();
            var ids = place(api, desk, calls);
            var placing = Duration.between(since, Instant.now());
            awaitEnd(api, since);
            var times = new Round.Times(placing, Duration.between(since, Instant.now()), load.used());
            return measured(api, ids, times, load);
        }
    }

    private List<String> place(Api api, Receptionist desk, int calls) {
        var asked = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call = 0; call < calls; call++) {
                var to = number(call);
                asked.add(threads.submit(() -> desk.call(api, to, UUID.randomUUID())));
            }
        }
        var ids = new ArrayList<String>();
        for (var each : asked) {
            try {
                ids.add(each.get());
            } catch (ExecutionException refused) {
                out.println("a call was refused: " + refused.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted", stopped);
            }
        }
        return ids;
    }

    private static String number(int call) {
        return "+1" + AREAS.get(call / PEOPLE.size() % AREAS.size()) + "555" + PEOPLE.get(call % PEOPLE.size());
    }

    private static void awaitEnd(Api api, Instant since) {
        var deadline = Instant.now().plus(LONGEST);
        while (running(api, since) > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new Failure("not every call was final within " + LONGEST.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private static int running(Api api, Instant since) {
        var answer = api.ask(Document.named(HERE + "still-running", Map.of("since", since.toString())));
        return answer.at("/calls/totalCount").asInt();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", stopped);
        }
    }

    private static Round measured(Api api, List<String> ids, Round.Times times, ProcessLoad load) {
        var statuses = new TreeMap<String, Integer>();
        var platform = new ArrayList<Integer>();
        var model = new ArrayList<Integer>();
        for (var id : ids) {
            JsonNode call = api.ask(Document.named(HERE + "latencies", Map.of("callId", id)))
                    .path("call");
            statuses.merge(
                    call.path("status").asString() + " " + call.path("outcome").asString("-"), 1, Integer::sum);
            for (var turn : call.at("/turns/nodes")) {
                if (turn.path("latency").isObject()) {
                    platform.add(turn.at("/latency/platformMs").asInt());
                    model.add(turn.at("/latency/modelMs").asInt());
                }
            }
        }
        return new Round(
                ids.size(),
                statuses,
                new Figures(platform),
                new Figures(model),
                times,
                load.memory(),
                load.lastMemory());
    }
}
