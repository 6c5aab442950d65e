package ai.vocelio.calls.talk;

import java.util.Locale;

/**
 * What an agent says when it cannot ask its model, in its own language.
 *
 * @param stillThere after a silence
 * @param silentGoodbye after a second silence
 * @param timeIsUp at the end of the longest time of a call
 * @param goodbye when the model ends a call without a word
 * @param transferring when the model transfers a call without a word
 * @param apology when the model fails
 * @param backAgain when a broken connection is there again
 * @param nobodyThere when a transfer reaches nobody
 * @param nobodyAnswers to callers of a number without an agent
 */
public record Phrases(
        String stillThere,
        String silentGoodbye,
        String timeIsUp,
        String goodbye,
        String transferring,
        String apology,
        String backAgain,
        String nobodyThere,
        String nobodyAnswers) {

    private static final Phrases ENGLISH = new Phrases(
            "Are you still there?",
            "I cannot hear you, so I will hang up now. Goodbye.",
            "I am sorry, our time is up. Thank you for the call. Goodbye.",
            "Thank you. Goodbye.",
            "One moment please, I am transferring you.",
            "I am sorry, I have a technical problem and must end this call. Please try again later. Goodbye.",
            "Sorry, the line broke up for a moment.",
            "I am sorry, nobody is available right now. Please try again later. Goodbye.",
            "Thank you for calling. Nobody can take your call right now. Please try again later. Goodbye.");

    private static final Phrases SPANISH = new Phrases(
            "¿Sigue ahí?",
            "No le oigo, así que voy a colgar. Adiós.",
            "Lo siento, se ha acabado el tiempo. Gracias por la llamada. Adiós.",
            "Gracias. Adiós.",
            "Un momento, por favor, le paso la llamada.",
            "Lo siento, tengo un problema técnico y debo terminar la llamada. Inténtelo más tarde, por favor. Adiós.",
            "Perdón, se cortó la línea un momento.",
            "Lo siento, ahora no hay nadie disponible. Inténtelo más tarde, por favor. Adiós.",
            "Gracias por su llamada. Ahora nadie puede atenderle. Inténtelo más tarde, por favor. Adiós.");

    private static final Phrases GERMAN = new Phrases(
            "Sind Sie noch da?",
            "Ich kann Sie nicht hören und lege jetzt auf. Auf Wiederhören.",
            "Es tut mir leid, unsere Zeit ist um. Vielen Dank für das Gespräch. Auf Wiederhören.",
            "Vielen Dank. Auf Wiederhören.",
            "Einen Moment bitte, ich verbinde Sie.",
            "Es tut mir leid, ich habe ein technisches Problem und muss das Gespräch beenden. Auf Wiederhören.",
            "Entschuldigung, die Verbindung war kurz gestört.",
            "Es tut mir leid, gerade ist niemand erreichbar. Bitte versuchen Sie es später. Auf Wiederhören.",
            "Danke für Ihren Anruf. Gerade kann niemand antworten. Bitte versuchen Sie es später. Auf Wiederhören.");

    private static final Phrases FRENCH = new Phrases(
            "Êtes-vous toujours là ?",
            "Je ne vous entends pas, je vais donc raccrocher. Au revoir.",
            "Je suis désolé, notre temps est écoulé. Merci de votre appel. Au revoir.",
            "Merci. Au revoir.",
            "Un instant, s'il vous plaît, je vous transfère.",
            "Je suis désolé, j'ai un problème technique et je dois mettre fin à l'appel. Au revoir.",
            "Pardon, la ligne a été coupée un instant.",
            "Je suis désolé, personne n'est disponible. Veuillez réessayer plus tard. Au revoir.",
            "Merci de votre appel. Personne ne peut vous répondre. Veuillez réessayer plus tard. Au revoir.");

    /** The phrases of a language; English for one that has none here. */
    public static Phrases of(String languageTag) {
        return switch (Locale.forLanguageTag(languageTag).getLanguage()) {
            case "es" -> SPANISH;
            case "de" -> GERMAN;
            case "fr" -> FRENCH;
            default -> ENGLISH;
        };
    }
}
