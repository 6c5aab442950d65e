package ai.vocelio.sandbox.model.dialogue;

import static ai.vocelio.sandbox.model.dialogue.DialogueTests.DENTIST;
import static ai.vocelio.sandbox.model.dialogue.DialogueTests.line;

import ai.vocelio.sandbox.model.dialogue.DialogueTests.Script;
import java.util.List;

/** The talks that {@link DialogueTests} plays. */
final class Scripts {

    private static final String OPENING = "Hello, this is Ava from Acme Dental. Is now a good time?";
    private static final String SPANISH = DENTIST + "Speak Spanish if the person does.";
    private static final String GERMAN = """
            Sie sind Lena von Praxis Sommer. Fragen Sie nach Name, Tag und Uhrzeit für einen Termin.
            """;

    static final List<Script> ALL = List.of(
            new Script(
                    "a booking in eight turns",
                    DENTIST,
                    OPENING,
                    "GOAL_REACHED",
                    line("Yes, hi, go ahead.", "your name"),
                    line("Um, my name is Maria Lopez.", "Thank you, Maria", "reason"),
                    line("Well, I have a toothache.", "Which day"),
                    line("Hmm, let me see... Tuesday would be good.", "what time"),
                    line(
                            "Around three in the afternoon.",
                            "Maria Lopez",
                            "toothache",
                            "Tuesday",
                            "three in the afternoon",
                            "right?"),
                    line("Yes, that's right.", "booked", "Tuesday", "anything else"),
                    line("No, that's all, thank you.", "Goodbye")),
            new Script(
                    "everything in one breath",
                    DENTIST,
                    "Acme Dental, how can I help you?",
                    "GOAL_REACHED",
                    line(
                            "Hi, this is John Carter, I need a cleaning next Friday at 10 am.",
                            "John Carter",
                            "cleaning",
                            "next Friday",
                            "10 am"),
                    line("Correct.", "booked"),
                    line("No thanks.", "Goodbye")),
            new Script(
                    "a correction before the end",
                    DENTIST,
                    OPENING,
                    "GOAL_REACHED",
                    line("Sure", "your name"),
                    line("Sam Reed", "Thank you, Sam"),
                    line("A check-up", "Which day"),
                    line("Monday", "what time"),
                    line("at 9", "Monday at 9"),
                    line("No, not Monday, Wednesday please.", "Wednesday at 9", "right?"),
                    line("Yes", "booked", "Wednesday"),
                    line("Nothing else, bye.", "Goodbye")),
            new Script(
                    "a plain no to the read-back",
                    DENTIST,
                    OPENING,
                    "",
                    line("Yes", "your name"),
                    line("Sam Reed", "reason"),
                    line("A filling, Monday at noon", "Monday at noon", "right?"),
                    line("No.", "change"),
                    line("The time: 2 pm.", "Monday at 2 pm", "right?")),
            new Script(
                    "not interested",
                    DENTIST,
                    OPENING,
                    "DECLINED",
                    line("No, I'm not interested.", "Thank you for your time", "Goodbye")),
            new Script(
                    "never call again",
                    DENTIST,
                    OPENING,
                    "DECLINED",
                    line("Please stop calling me and take me off your list.", "not call you again")),
            new Script(
                    "a bad moment",
                    DENTIST,
                    OPENING,
                    "CALLBACK_REQUESTED",
                    line("I'm driving right now.", "call you back?"),
                    line("Tomorrow morning.", "call you back tomorrow morning")),
            new Script(
                    "a call-back with its time at once",
                    DENTIST,
                    OPENING,
                    "CALLBACK_REQUESTED",
                    line("Call me back on Thursday at 4 pm please.", "Thursday at 4 pm")),
            new Script(
                    "the wrong person",
                    DENTIST,
                    OPENING,
                    "WRONG_PERSON",
                    line("There is nobody called Smith, you have the wrong number.", "sorry")),
            new Script("a human, please", DENTIST, OPENING, "", line("Can I talk to a real person?", "connecting you")),
            new Script(
                    "Spanish where it is allowed",
                    SPANISH,
                    OPENING,
                    "GOAL_REACHED",
                    line("Hola, ¿habla español?", "nombre"),
                    line("Me llamo Carmen Ruiz.", "Gracias, Carmen", "motivo"),
                    line("Necesito una limpieza.", "día"),
                    line("El martes por favor.", "hora"),
                    line("A las tres de la tarde.", "martes", "a las tres de la tarde", "¿Es correcto?"),
                    line("Sí, correcto.", "reservada"),
                    line("No, gracias.", "Adiós")),
            new Script(
                    "Spanish where it is not allowed",
                    DENTIST,
                    OPENING,
                    "UNCLEAR",
                    line("Hola, ¿habla usted español?", "only speak English"),
                    line("No entiendo, quiero una cita para mañana por favor.", "Goodbye")),
            new Script(
                    "back to English after the offer",
                    DENTIST,
                    OPENING,
                    "",
                    line("Bonjour, vous parlez français ?", "only speak English"),
                    line("Yes, English is fine.", "your name")),
            new Script(
                    "a German practice",
                    GERMAN,
                    "Guten Tag, hier ist Lena von Praxis Sommer. Wie ist Ihr Name?",
                    "GOAL_REACHED",
                    line("Ich heiße Peter Klein.", "Danke, Peter", "Tag"),
                    line("Am Donnerstag, bitte.", "Uhrzeit"),
                    line("Um 15 Uhr.", "Peter Klein", "Donnerstag", "15 Uhr", "richtig?"),
                    line("Ja, genau.", "eingetragen"),
                    line("Nein, das war's. Tschüss.", "Auf Wiederhören")),
            new Script(
                    "silence three times",
                    DENTIST,
                    OPENING,
                    "NOT_REACHED",
                    line("[silence]", "still there"),
                    line("[silence]", "cannot hear you", "good time?"),
                    line("[silence]", "Goodbye")),
            new Script(
                    "silence broken",
                    DENTIST,
                    OPENING,
                    "",
                    line("[silence]", "still there"),
                    line("Yes, I'm here.", "your name")),
            new Script(
                    "a mailbox",
                    DENTIST,
                    "",
                    "NOT_REACHED",
                    line("[voicemail]", "Ava from Acme Dental", "call us back")),
            new Script(
                    "a question again",
                    DENTIST,
                    OPENING,
                    "",
                    line("Yes", "your name"),
                    line("Sorry, can you repeat that?", "May I have your name, please?")),
            new Script(
                    "an unclear answer is asked for once more, then left open",
                    DENTIST,
                    OPENING,
                    "",
                    line("Yes", "your name"),
                    line("Ann Bell", "reason"),
                    line("A check-up", "Which day"),
                    line("Well, it depends on the weather.", "did not quite get", "Which day of the week"),
                    line("I really could not tell.", "what time")),
            new Script(
                    "questions that the instructions answer",
                    DENTIST,
                    OPENING,
                    "",
                    line("How much is a check-up?", "80 dollars", "your name"),
                    line("And where are you located?", "12 Main Street", "your name"),
                    line("Are you a robot?", "AI assistant", "your name"),
                    line("Do you have a swimming pool?", "colleague", "your name"),
                    line("One moment, let me get my calendar.", "take your time")),
            new Script(
                    "a phone number digit by digit",
                    "You take calls for a garage. Collect: name, phone number, order number.",
                    "Hello, may I have your name?",
                    "GOAL_REACHED",
                    line("It's Tom Hall.", "phone number"),
                    line("five five five oh one two three four", "order number"),
                    line("A 17", "Tom Hall, 55501234, A 17"),
                    line("Yes", "noted"),
                    line("That's all, bye", "Goodbye")));

    private Scripts() {}
}
