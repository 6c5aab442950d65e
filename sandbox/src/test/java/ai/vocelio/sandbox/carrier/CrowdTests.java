package ai.vocelio.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTests {

    @Test
    void two_hundred_calls_at_once_all_end_with_the_same_talk() throws IOException {
        try (var stage = Stage.at(8)) {
            List<String> sids = placeAll(stage, 200);
            int threads = Thread.getAllStackTraces().size(); // platform threads only
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> stage.control("GET", "/health", "")
                                    .path("activeCalls")
                                    .asInt()
                            == 0);
            assertThat(sids.stream().map(stage::heard).distinct()).hasSize(1);
            assertThat(stage.callbacks(800)).allMatch(FakeApplication.Hit::signed);
            assertThat(threads).isLessThan(60);
        }
    }

    @Test
    void closing_the_carrier_ends_all_calls_without_another_word() throws IOException {
        try (var stage = Stage.at(1)) {
            placeAll(stage, 20);
            await().until(() -> stage.relay.sessions.size() == 20);
            stage.carrier.close();
            int hits = stage.application.hits.size();
            await().during(Duration.ofMillis(300)).until(() -> stage.application.hits.size() == hits);
            await().until(() -> stage.relay.sessions.stream().allMatch(session -> session.closed));
            assertThat(Set.copyOf(stage.application.at("/ended"))).isEmpty();
        }
    }

    private static List<String> placeAll(Stage stage, int count) {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var placed = IntStream.range(0, count)
                    .mapToObj(i ->
                            threads.submit(() -> stage.place("+12125550101").getSid()))
                    .toList();
            threads.shutdown();
            await().atMost(Duration.ofSeconds(60)).until(threads::isTerminated);
            return placed.stream().map(Future::resultNow).toList();
        }
    }
}
