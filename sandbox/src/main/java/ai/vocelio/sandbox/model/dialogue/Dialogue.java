package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Moments;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The engine's door. The same conversation always gets the same reply: nothing is remembered between two questions. */
public final class Dialogue {

    private static final Pattern FAILED = Pattern.compile(
            "(?i)\\berror|fail|unavailable|not available|conflict|taken|refused|\"?ok\"?:\\s*false|\"?success\"?:\\s*false");
    private static final Pattern THANKS =
            Pattern.compile("(?iuU)^\\W*(?:thank|thanks|gracias|danke|vielen dank|great|perfect)");
    private static final int PATIENCE = 3;

    private final Talk talk;
    private final Speech speech;
    private final Toolbox tools;
    private final boolean parallel;

    private Dialogue(Conversation conversation) {
        this.talk = Talk.of(conversation.turns());
        this.speech = new Speech(talk);
        this.tools = new Toolbox(conversation.tools(), talk.brief().text());
        this.parallel = conversation.parallel();
    }

    /** What a sensible agent would say now. */
    public static Reply reply(Conversation conversation) {
        var dialogue = new Dialogue(conversation);
        if (!conversation.forced().isEmpty()) {
            var call = dialogue.tools.forced(
                    conversation.forced(), dialogue.talk.facts().all(), dialogue.outcome());
            return new Reply("", List.of(call));
        }
        return dialogue.reply();
    }

    private Reply reply() {
        if (talk.newCalls().stream().anyMatch(tools::isClosing)) {
            return afterClosing();
        }
        if (talk.personTurns() == 0) {
            return Reply.saying(speech.opening());
        }
        var notes = notes();
        if (!notes.isEmpty()) {
            return new Reply("", parallel ? notes : notes.subList(0, 1));
        }
        return switch (talk.move()) {
            case SILENCE -> silence();
            case VOICEMAIL -> closing(talk.brief().appointment() ? "voicemail" : "voicemail.other", Outcome.VOICEMAIL);
            case DO_NOT_CALL -> closing("do.not.call", Outcome.DO_NOT_CALL);
            case WRONG_PERSON -> closing("wrong", Outcome.WRONG_PERSON);
            case HUMAN -> transfer();
            case CALLBACK -> callback();
            case DECLINE -> closing("decline", Outcome.DECLINED);
            case FOREIGN -> foreign();
            case WHO -> thenNext(speech.line("who"));
            case ROBOT -> thenNext(speech.line("robot"));
            case WHY -> thenNext(speech.line(talk.brief().appointment() ? "why" : "why.other"));
            case REPEAT -> Reply.saying(Speech.join(speech.line("repeat"), Stage.question(talk.assistant())));
            case HOLD -> Reply.saying(speech.line("hold"));
            case NOD -> Reply.saying(speech.next());
            case LANGUAGE -> thenNext(speech.line("repeat"));
            case QUESTION -> answer();
            case BYE -> goodbye();
            case YES, NO, ANSWER -> proceed();
        };
    }

    /** Facts that were told and are not noted yet; without earlier calls in sight only the latest ones. */
    private List<ToolCall> notes() {
        var noted = talk.earlierCalls();
        return talk.facts().all().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(Facts.OPEN))
                .filter(fact -> !noted.isEmpty() || talk.facts().fresh().contains(fact.getKey()))
                .flatMap(fact -> tools.note(fact.getKey(), fact.getValue()).stream())
                .filter(call -> !noted.contains(call) && !talk.newCalls().contains(call))
                .toList();
    }

    private Reply proceed() {
        if (talk.assistant().isEmpty()) {
            return Reply.saying(speech.opening());
        }
        var no = talk.move() == Move.NO;
        return switch (talk.stage()) {
            case CALLBACK_TIME -> no ? closing("decline", Outcome.DECLINED) : callback();
            case LANGUAGE_OFFER -> no ? closing("language.bye", Outcome.OTHER_LANGUAGE) : towardsTheAim();
            case GOOD_TIME -> no ? Reply.saying(speech.line("callback")) : towardsTheAim();
            case ANYTHING_ELSE -> talk.settled() ? anythingElse(no) : towardsTheAim();
            case CONFIRMING -> confirming(no);
            case CHANGING, OFFER, QUESTION, FREE -> towardsTheAim();
        };
    }

    private Reply confirming(boolean no) {
        if (talk.settled() || !talk.facts().fresh().isEmpty()) {
            return towardsTheAim();
        }
        return Reply.saying(no ? speech.line("change") : speech.confirmation("confirm.again"));
    }

    private Reply anythingElse(boolean no) {
        if (no || THANKS.matcher(talk.said()).find()) {
            return goodbye();
        }
        return Reply.saying(speech.line(talk.move() == Move.YES ? "else" : "noted"));
    }

    private Reply towardsTheAim() {
        if (!talk.settled()) {
            return Reply.saying(Speech.join(speech.acknowledgement(), speech.next()));
        }
        var booking = booking();
        if (booking.isPresent()) {
            return new Reply("", List.of(booking.get()));
        }
        if (talk.newCalls().stream().anyMatch(tools::isBooking)
                && FAILED.matcher(talk.toolResult()).find()) {
            return Reply.saying(speech.line("not.free"));
        }
        return Reply.saying(speech.booked());
    }

    private Optional<ToolCall> booking() {
        return tools.book(talk.facts().all())
                .filter(call ->
                        !talk.newCalls().contains(call) && !talk.earlierCalls().contains(call));
    }

    private Reply answer() {
        var told = !talk.facts().fresh().isEmpty();
        var known = Knowledge.answer(talk.said(), talk.brief().text(), told);
        return told && known.isEmpty() ? proceed() : thenNext(known.orElseGet(() -> speech.line("unknown")));
    }

    private Reply thenNext(String line) {
        return Reply.saying(Speech.join(line, speech.next()));
    }

    private Reply silence() {
        if (talk.silences() >= PATIENCE) {
            return closing("silence.bye", Outcome.NO_RESPONSE);
        }
        var question = talk.silences() > 1 ? Stage.question(talk.assistant()) : "";
        return Reply.saying(Speech.join(speech.line("silence." + talk.silences()), question));
    }

    private Reply transfer() {
        var call = tools.transfer(Speech.join("The person asks for a human.", speech.facts()));
        return call.map(wanted -> new Reply(speech.line("transfer"), List.of(wanted)))
                .orElseGet(() -> Reply.saying(speech.line("transfer.none")));
    }

    private Reply callback() {
        var day = Moments.day(talk.said()).orElse("");
        var time = Moments.time(talk.said(), true).orElse("");
        var asked = talk.stage() == Stage.CALLBACK_TIME;
        if (day.isEmpty() && time.isEmpty() && !asked) {
            return Reply.saying(speech.line("callback"));
        }
        var when = speech.when(day, time);
        return close(speech.callbackAt(when), Outcome.CALLBACK, "Call back " + (when.isEmpty() ? "later" : when));
    }

    private Reply foreign() {
        return talk.tongue().foreign() > 1
                ? closing("language.bye", Outcome.OTHER_LANGUAGE)
                : Reply.saying(speech.onlyThese());
    }

    private Reply goodbye() {
        if (talk.settled() && booking().isPresent()) {
            return towardsTheAim();
        }
        return closing(talk.settled() ? "bye" : "bye.later", outcome());
    }

    private Outcome outcome() {
        return talk.settled() ? Outcome.BOOKED : Outcome.UNCLEAR;
    }

    private Reply closing(String line, Outcome outcome) {
        var facts = speech.facts();
        return close(speech.line(line), outcome, facts.isEmpty() ? summary(outcome) : facts);
    }

    private Reply close(String text, Outcome outcome, String summary) {
        return new Reply(text, tools.end(outcome, summary).stream().toList());
    }

    private static String summary(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Reply afterClosing() {
        if (FAILED.matcher(talk.toolResult()).find() && talk.move() == Move.HUMAN) {
            return Reply.saying(speech.line("transfer.failed"));
        }
        return Reply.saying(speech.line(talk.move() == Move.HUMAN ? "transfer.after" : "goodbye"));
    }
}
