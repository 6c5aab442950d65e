package ai.vocelio.sandbox.carrier.relay;

import ai.vocelio.sandbox.people.Interjection;
import ai.vocelio.sandbox.people.Saying;
import ai.vocelio.sandbox.people.Talk;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The person on the line: listens to the playback, thinks, speaks, presses keys, hangs up. */
final class Caller implements Playback.Listener {
    private static final Duration LEAST_THOUGHT = Duration.ofMillis(100);
    private final Talk talk;
    private final Tempo tempo;
    private final Agenda agenda;
    private final RelayWire wire;
    private final Ear ear;
    private final Playback playback;
    private final StringBuilder agentText = new StringBuilder();
    private Agenda.@Nullable Task next;
    private boolean speaking;
    private boolean leaving;

    /** What the session learns from the person. */
    interface Ear {
        void heard(String who, String text, boolean interrupted);

        void hangUp();
    }

    Caller(Talk talk, Tempo tempo, Agenda agenda, RelayWire wire, Ear ear) {
        this.talk = talk;
        this.tempo = tempo;
        this.agenda = agenda;
        this.wire = wire;
        this.ear = ear;
        this.playback = new Playback(agenda, this);
    }

    Playback playback() {
        return playback;
    }

    void begin() {
        talk.greeting().ifPresentOrElse(this::speak, this::waitForAgent);
    }

    @Override
    public int started(Utterance utterance) {
        wire.agentSpeaking(true);
        then(null);
        return talk.interjection(utterance.turn).map(Interjection::afterWords).orElse(0);
    }

    @Override
    public void clausePlayed(String text) {
        wire.tokensPlayed(text);
    }

    @Override
    public void wordReached(Utterance utterance) {
        Saying saying = talk.interjection(utterance.turn).orElseThrow().saying();
        if (saying.text().isEmpty()) {
            ear.hangUp();
        } else if (mayInterrupt("speech") || wire.options().reportsDuringAgentSpeech("speech")) {
            speak(saying);
        }
    }

    @Override
    public void finished(Utterance utterance, boolean idle) {
        ear.heard("agent", utterance.heard(), utterance.interrupted);
        agentText.append(utterance.heard()).append(' ');
        if (idle) {
            wire.agentSpeaking(false);
            if (!speaking && !leaving) {
                Duration thought =
                        tempo.real(Duration.ofMillis(talk.persona().manner().thinkMs()));
                then(agenda.afterReal(thought.compareTo(LEAST_THOUGHT) < 0 ? LEAST_THOUGHT : thought, this::reply));
            }
        }
    }

    /** What the agent was saying stops; the part that was heard is reported first. */
    void cutPlayback() {
        Utterance cut = playback.cut();
        if (cut != null) {
            wire.tokensPlayed(cut.news());
            ear.heard("agent", cut.heard(), true);
        }
    }

    private void reply() {
        String words = agentText.toString().strip();
        agentText.setLength(0);
        Saying saying = talk.reply(words);
        if (saying.isNothing()) {
            waitForAgent();
        } else {
            speak(saying);
        }
    }

    private void waitForAgent() {
        Duration patience = Duration.ofMillis(talk.persona().manner().patienceMs());
        then(agenda.afterReal(tempo.patience(patience), this::breakSilence));
    }

    private void breakSilence() {
        if (talk.persona().staysSilent()) {
            return;
        }
        Saying saying = talk.silence();
        if (saying.isNothing()) {
            waitForAgent();
        } else {
            speak(saying);
        }
    }

    private void speak(Saying saying) {
        speaking = true;
        agentText.setLength(0);
        then(null);
        if (saying.words().isEmpty()) {
            spoken(saying);
            return;
        }
        wire.clientSpeaking(true);
        interrupt("speech");
        new Speech(saying, agenda, this::partial).begin(() -> spoken(saying));
    }

    private void partial(String words) {
        interrupt("speech"); // an agent that starts while the person still speaks is cut as well
        if (wire.options().partialPrompts()) {
            wire.prompt(words, talk.persona().language(), false);
        }
    }

    private void spoken(Saying saying) {
        speaking = false;
        agentText.setLength(0);
        if (!saying.words().isEmpty()) {
            wire.clientSpeaking(false);
            ear.heard("person", saying.words(), false);
            playback.newTurn();
            wire.prompt(saying.words(), talk.persona().language(), true);
        }
        Duration pressing = press(saying.keys());
        if (saying.hangsUp()) {
            then(null);
            leaving = true; // whatever the agent still says
            agenda.after(pressing.plusMillis(400), ear::hangUp);
        } else if (playback.isIdle()) {
            waitForAgent();
        }
    }

    private Duration press(String keys) {
        Duration at = Duration.ZERO;
        for (String key : keys.split("", -1)) {
            if (!key.isEmpty()) {
                at = at.plusMillis(300);
                agenda.after(at, () -> pressed(key));
            }
        }
        return at;
    }

    private void pressed(String key) {
        interrupt("dtmf");
        ear.heard("person", "[key " + key + "]", false);
        if (wire.options().dtmfDetection()) {
            wire.dtmf(key);
        }
    }

    private boolean mayInterrupt(String input) {
        Utterance current = playback.current();
        return current != null && current.interruptible && wire.options().interruptedBy(input);
    }

    private void interrupt(String input) {
        if (mayInterrupt(input)) {
            Utterance cut = playback.cut();
            if (cut != null && cut.startedAt != 0) {
                wire.tokensPlayed(cut.news());
                wire.interrupt(cut.heard(), agenda.since(cut.startedAt).toMillis());
                ear.heard("agent", cut.heard(), true);
            }
            wire.agentSpeaking(false);
        }
    }

    private void then(Agenda.@Nullable Task task) {
        if (next != null) {
            agenda.cancel(next);
        }
        next = task;
    }
}
