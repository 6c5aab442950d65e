package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void ids_sort_by_the_time_they_were_made_as_postgresql_sorts() {
        List<String> ids = LongStream.of(-1_000_000_000_000L, 0, 1, 2, 1000, 4_000_000_000_000L)
                .mapToObj(NOON::plusMillis)
                .map(Ids::next)
                .map(UUID::toString)
                .toList();
        assertThat(ids).isSorted();
    }

    @Test
    void ids_are_of_version_7_and_carry_their_time() {
        UUID id = Ids.next(NOON);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void ids_of_the_same_moment_differ() {
        assertThat(Stream.generate(() -> Ids.next(NOON)).limit(10_000)).doesNotHaveDuplicates();
    }
}
