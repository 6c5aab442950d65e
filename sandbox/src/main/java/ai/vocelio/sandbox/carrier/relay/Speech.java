package ai.vocelio.sandbox.carrier.relay;

import ai.vocelio.sandbox.people.Saying;
import java.time.Duration;
import java.util.function.Consumer;

/** A person's words in time: a partial transcript after every few words, hesitations in between. */
final class Speech {
    private static final int WORDS_PER_PARTIAL = 3;
    private static final Duration ENDPOINTING = Duration.ofMillis(200);
    private final Saying saying;
    private final Agenda agenda;
    private final Consumer<String> partial;
    private final StringBuilder said = new StringBuilder();

    Speech(Saying saying, Agenda agenda, Consumer<String> partial) {
        this.saying = saying;
        this.agenda = agenda;
        this.partial = partial;
    }

    /** Speaks; {@code done} runs when the transcriber takes the silence for the end. */
    void begin(Runnable done) {
        Duration at = Duration.ZERO;
        for (Saying.Breath breath : saying.breaths()) {
            at = breathe(breath.words(), at).plusMillis(breath.pauseMs());
        }
        agenda.after(at.plus(ENDPOINTING), done);
    }

    private Duration breathe(String words, Duration from) {
        Duration at = from;
        int count = 0;
        for (String word : words.split("\\s+", -1)) {
            String soFar = said.append(said.isEmpty() ? "" : " ").append(word).toString();
            at = at.plus(Tempo.spoken(word.length() + 1));
            if (++count % WORDS_PER_PARTIAL == 0) {
                agenda.after(at, () -> partial.accept(soFar));
            }
        }
        if (count % WORDS_PER_PARTIAL != 0) {
            String soFar = said.toString();
            agenda.after(at, () -> partial.accept(soFar));
        }
        return at;
    }
}
