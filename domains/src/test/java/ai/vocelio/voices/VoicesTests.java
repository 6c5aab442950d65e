package ai.vocelio.voices;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoicesTests {

    private final Voices voices = new Voices();
    private final List<Voice> all =
            voices.list(VoiceFilter.ALL, Paging.first(Paging.MAX_SIZE)).items();

    @Test
    void every_voice_of_the_library_can_be_found_and_told_from_the_others() {
        assertThat(all).hasSize((int) voices.count(VoiceFilter.ALL)).hasSizeGreaterThan(20);
        assertThat(all).extracting(Voice::name).doesNotHaveDuplicates().isSorted();
        assertThat(all).extracting(Voice::providerVoice).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(voice -> {
            assertThat(voices.find(voice.id())).contains(voice);
            assertThat(voice.id().version()).isEqualTo(7);
            assertThat(voice.languages()).isNotEmpty().allMatch(VoicesTests::isLanguage);
        });
    }

    @Test
    void a_voice_that_is_not_in_the_library_is_absent() {
        assertThat(voices.byIds(List.of(UUID.randomUUID(), all.getFirst().id())))
                .containsOnlyKeys(all.getFirst().id());
    }

    @Test
    void a_language_is_spoken_by_its_regions_and_a_region_by_its_language() {
        assertThat(speaking("en-US").speaks("en")).isTrue();
        assertThat(speaking("en").speaks("en-US")).isTrue();
        assertThat(speaking("en-US").speaks("en-us")).isTrue();
        assertThat(speaking("en-US").speaks("en-GB")).isFalse();
        assertThat(speaking("en-US").speaks("de")).isFalse();
    }

    @Test
    void every_condition_of_a_filter_must_hold() {
        var filter = new VoiceFilter("en", VoiceProvider.AMAZON, VoiceGender.MALE);

        assertThat(voices.list(filter, Paging.first(10)).items())
                .isNotEmpty()
                .allMatch(voice -> voice.speaks("en")
                        && voice.provider() == VoiceProvider.AMAZON
                        && voice.gender() == VoiceGender.MALE)
                .hasSize((int) voices.count(filter));
    }

    @Test
    void pages_forward_show_every_voice_once() {
        Page<Voice> first = voices.list(VoiceFilter.ALL, Paging.first(10));
        Page<Voice> second =
                voices.list(VoiceFilter.ALL, paging(false, first.items().getLast(), null));

        assertThat(first.hasNext()).isTrue();
        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.items()).isEqualTo(all.subList(0, 10));
        assertThat(second.items()).isEqualTo(all.subList(10, 20));
        assertThat(second.hasPrevious()).isTrue();
    }

    @Test
    void pages_backward_keep_the_order_of_the_list() {
        Page<Voice> last = voices.list(VoiceFilter.ALL, paging(true, null, null));
        Page<Voice> before =
                voices.list(VoiceFilter.ALL, paging(true, null, last.items().getFirst()));

        assertThat(last.items()).isEqualTo(all.subList(all.size() - 10, all.size()));
        assertThat(last.hasNext()).isFalse();
        assertThat(before.items()).isEqualTo(all.subList(all.size() - 20, all.size() - 10));
        assertThat(before.hasNext()).isTrue();
    }

    private static Paging paging(boolean isFromEnd, @Nullable Voice after, @Nullable Voice before) {
        return new Paging(
                10,
                isFromEnd,
                after == null ? null : Voices.position(after),
                before == null ? null : Voices.position(before));
    }

    private static Voice speaking(String language) {
        return new Voice(
                UUID.randomUUID(),
                "A",
                VoiceProvider.GOOGLE,
                "a",
                List.of(language),
                VoiceGender.NEUTRAL,
                "Speaks " + language + ".");
    }

    private static boolean isLanguage(String tag) {
        try {
            return new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .toLanguageTag()
                    .equals(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
