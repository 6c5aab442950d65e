package ai.vocelio.sandbox.people;

/**
 * A scripted person; {@link Talk} plays the script.
 *
 * @param name the file's name without ending, for example {@code friendly-booker}
 * @param language BCP 47 tag of what the person speaks
 */
public record Persona(String name, String language, Pickup pickup, Manner manner, Script script) {

    /** True for somebody who never breaks a silence and never hangs up because of one. */
    public boolean staysSilent() {
        return script.silence().isEmpty();
    }
}
