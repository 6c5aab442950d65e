package ai.vocelio.voices;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.UUID;

/**
 * A voice that an agent can speak with. The library is the same for every organization.
 *
 * @param providerVoice the name that the carrier's conversation relay knows the voice by
 * @param languages BCP 47 tags
 * @param description what it sounds like and what it suits, in a sentence
 */
public record Voice(
        UUID id,
        String name,
        VoiceProvider provider,
        String providerVoice,
        List<String> languages,
        VoiceGender gender,
        String description) {

    /** Keeps the languages from later changes. */
    public Voice {
        languages = List.copyOf(languages);
    }

    /**
     * Whether the voice speaks a language: {@code en} is spoken by a voice of {@code en-US}, and {@code en-US} by a voice
     * of {@code en} (RFC 4647, filtering and lookup); {@code en-GB} is not spoken by a voice of {@code en-US}.
     *
     * @param language a BCP 47 tag
     */
    public boolean speaks(String language) {
        List<LanguageRange> wanted = List.of(new LanguageRange(language));
        return !Locale.filterTags(wanted, languages).isEmpty() || Locale.lookupTag(wanted, languages) != null;
    }
}
