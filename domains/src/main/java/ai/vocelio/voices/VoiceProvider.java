package ai.vocelio.voices;

/** Who makes the speech of a voice; each one is offered by the carrier's conversation relay. */
public enum VoiceProvider {
    AMAZON,
    ELEVENLABS,
    GOOGLE
}
