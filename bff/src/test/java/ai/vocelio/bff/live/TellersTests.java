package ai.vocelio.bff.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellersTests {

    private static final Set<Object> MANY =
            Stream.generate(Object::new).limit(1_000).collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void each_is_told_once_and_all_of_them_when_it_is_over(int count) {
        Queue<Object> told = new ConcurrentLinkedQueue<>();
        new Tellers(count).tell(MANY, told::add);

        assertThat(told).containsExactlyInAnyOrderElementsOf(MANY);
    }

    @Test
    void many_are_told_by_several_threads_of_the_system() {
        Map<Thread, Integer> tellers = new ConcurrentHashMap<>();
        CountDownLatch bothTell = new CountDownLatch(2);
        new Tellers(2).tell(MANY, each -> {
            if (tellers.merge(Thread.currentThread(), 1, Integer::sum) == 1) {
                bothTell.countDown();
                await(bothTell);
            }
        });

        assertThat(tellers).hasSize(2).allSatisfy((teller, times) -> {
            assertThat(teller.isVirtual()).isFalse();
            assertThat(teller.isDaemon()).isTrue();
        });
    }

    @Test
    void few_are_told_on_the_spot() {
        Queue<Thread> tellers = new ConcurrentLinkedQueue<>();
        List<Integer> few = IntStream.range(0, Tellers.FEW).boxed().toList();
        new Tellers(2).tell(few, each -> tellers.add(Thread.currentThread()));

        assertThat(tellers).hasSize(Tellers.FEW).containsOnly(Thread.currentThread());
    }

    @Test
    void what_goes_wrong_is_told_to_whoever_has_it_told() {
        assertThatThrownBy(() -> new Tellers(2).tell(MANY, each -> {
                    throw new IllegalStateException("not reached");
                }))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
