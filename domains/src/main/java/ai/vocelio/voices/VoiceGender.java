package ai.vocelio.voices;

/** How a voice sounds to most people. */
public enum VoiceGender {
    FEMALE,
    MALE,
    NEUTRAL
}
