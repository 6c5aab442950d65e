package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTests {

    private static final Paging.Position HERE = new Paging.Position("key", UUID.randomUUID());

    @Test
    void a_page_says_whether_others_follow() {
        assertThat(Page.of(Paging.first(2), List.of("a", "b", "c")))
                .isEqualTo(new Page<>(List.of("a", "b"), true, false));
        assertThat(Page.of(Paging.first(2), List.of("a", "b"))).isEqualTo(new Page<>(List.of("a", "b"), false, false));
    }

    @Test
    void a_page_after_an_item_has_others_before_it() {
        Paging after = new Paging(2, false, HERE, null);
        assertThat(Page.of(after, List.of("c"))).isEqualTo(new Page<>(List.of("c"), false, true));
    }

    @Test
    void a_page_from_the_end_comes_in_the_order_of_the_list() {
        Paging last = new Paging(2, true, null, null);
        assertThat(Page.of(last, List.of("c", "b", "a"))).isEqualTo(new Page<>(List.of("b", "c"), false, true));
        Paging before = new Paging(2, true, null, HERE);
        assertThat(Page.of(before, List.of("b", "a"))).isEqualTo(new Page<>(List.of("a", "b"), true, false));
    }

    @Test
    void a_page_holds_1_to_100_items() {
        assertThat(Paging.first(Paging.MAX_SIZE).fetchSize()).isEqualTo(101);
        assertThatThrownBy(() -> Paging.first(0)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> Paging.first(101)).hasMessageContaining("1 to 100");
    }
}
