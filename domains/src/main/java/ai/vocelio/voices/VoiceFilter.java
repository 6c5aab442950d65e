package ai.vocelio.voices;

import org.jspecify.annotations.Nullable;

/**
 * Which voices to list; every condition must hold, null holds for all.
 *
 * @param language a BCP 47 tag, as {@link Voice#speaks} takes it
 */
public record VoiceFilter(
        @Nullable String language,
        @Nullable VoiceProvider provider,
        @Nullable VoiceGender gender) {

    /** Every voice. */
    public static final VoiceFilter ALL = new VoiceFilter(null, null, null);

    boolean matches(Voice voice) {
        return (language == null || voice.speaks(language))
                && (provider == null || voice.provider() == provider)
                && (gender == null || voice.gender() == gender);
    }
}
