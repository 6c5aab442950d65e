package ai.vocelio.calls.talk;

import ai.vocelio.brain.LanguageModel;
import ai.vocelio.brain.ModelFault;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallEnding;
import ai.vocelio.calls.CallFailure;
import ai.vocelio.calls.CallFailureCode;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.life.CallLife;
import ai.vocelio.kernel.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One conversation. Everything that happens to it waits in one queue and is done in order by one virtual thread, so that
 * nothing in it needs a lock.
 */
public final class Talk {

    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration REST = Duration.ofMillis(250);
    private static final Duration LAST_WORD = Duration.ofSeconds(8);

    private final TalkBrief brief;
    private final RelayLine line;
    private final CallLife life;
    private final BlockingQueue<TalkEvent> inbox = new LinkedBlockingQueue<>();
    private final CompletableFuture<Optional<CallOutcome>> lastWord = new CompletableFuture<>();
    private final TalkFloor floor;
    private final Phrases phrases;
    private final Silence silence;
    private final Keys keys;
    private @Nullable Leaving leaving;
    private boolean isLost;
    private boolean isHushed;

    /** What every talk works with. */
    record Tools(LanguageModel model, TurnLog log, CallLife life, Clock clock) {}

    Talk(TalkBrief brief, RelayLine line, Tools tools) {
        this.brief = brief;
        this.line = line;
        this.life = tools.life();
        this.phrases = Phrases.of(brief.settings().language());
        this.floor = new TalkFloor(brief, line, new Thinker(tools.model(), inbox::add), tools.log(), tools.clock());
        this.silence = new Silence(brief.settings().silenceTimeout(), tools.clock());
        this.keys = new Keys(tools.clock());
    }

    /** Takes what the line tells; in the order of the calls. */
    public void hear(LineEvent event) {
        inbox.add(new TalkEvent.OfLine(event));
    }

    void hush() {
        inbox.add(new TalkEvent.Hush());
    }

    Optional<CallOutcome> lastWord() {
        try {
            return lastWord.get(LAST_WORD.toMillis() + BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    void awaitEnd(Duration most) {
        var _ = lastWord.completeOnTimeout(Optional.empty(), most.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    void start(Runnable ended) {
        Thread.ofVirtual()
                .name("talk-" + brief.callId())
                .start(() -> Tenant.as(brief.organizationId(), () -> {
                    try {
                        run();
                    } catch (RuntimeException e) {
                        LOG.error("The talk of call {} broke and is to be taken up again", brief.callId(), e);
                        line.drop();
                    } finally {
                        lastWord.complete(Optional.empty());
                        ended.run();
                    }
                }));
    }

    private void run() {
        floor.open(phrases);
        silence.broken();
        while (!isLost && !isHushed) {
            TalkEvent event = next();
            if (event != null) {
                handle(event);
            }
            beat();
        }
        windUp();
    }

    private @Nullable TalkEvent next() {
        try {
            Duration most = floor.isQuiet() ? REST : BEAT;
            return inbox.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isHushed = true;
            return null;
        }
    }

    private void handle(TalkEvent event) {
        switch (event) {
            case TalkEvent.OfLine told -> hearLine(told.event());
            case TalkEvent.Words words -> floor.words(words);
            case TalkEvent.ToolAsked asked -> floor.tool(asked);
            case TalkEvent.Done done -> floor.done(done, phrases).ifPresent(next -> leaving = next);
            case TalkEvent.Failed failed -> {
                if (floor.isCurrent(failed.question())) {
                    modelFailed(failed.fault());
                }
            }
            case TalkEvent.Hush _ -> isHushed = true;
        }
    }

    private void hearLine(LineEvent event) {
        switch (event) {
            case LineEvent.Said said -> said(said);
            case LineEvent.Interrupted cut -> interrupted(cut.heard());
            case LineEvent.Pressed pressed -> {
                silence.broken();
                keys.pressed(pressed.key());
            }
            case LineEvent.Played played -> floor.mouth().played(played.words());
            case LineEvent.AgentSounds sounds -> {
                if (!sounds.isOn()) {
                    floor.mouth().fellSilent();
                }
            }
            case LineEvent.PersonSounds sounds -> silence.personSounds(sounds.isOn());
            case LineEvent.Lost _ -> isLost = true;
        }
    }

    private void said(LineEvent.Said said) {
        silence.broken();
        if (said.isLast() && !said.words().isBlank()) {
            floor.personSaid(said.words(), said.at(), leaving == null);
        }
    }

    private void interrupted(String heard) {
        silence.broken();
        floor.interrupted(heard);
        if (leaving != null && !leaving.isFirm()) {
            leaving = null;
        }
    }

    /** Says sorry and ends: a person never waits in silence for a model that does not answer. */
    private void modelFailed(ModelFault fault) {
        var code = switch (fault.kind()) {
            case NOT_CONFIGURED -> CallFailureCode.MODEL_NOT_CONFIGURED;
            case FAILED -> CallFailureCode.MODEL_FAILED;
            case TIMEOUT -> CallFailureCode.MODEL_TIMEOUT;
        };
        var ending =
                new CallEnding(CallEndReason.MODEL_FAULT, CallOutcome.UNCLEAR, new CallFailure(code, fault.sentence()));
        life.ending(brief.callId(), ending);
        floor.sayLast(phrases.apology());
        leaving = new Leaving(ending, true);
    }

    private void beat() {
        floor.beat();
        keys.typed().ifPresent(typed -> floor.personSaid(typed, System.nanoTime(), leaving == null));
        if (leaving == null) {
            watchTheClock();
        } else if (floor.isQuiet()) {
            leave(leaving);
        }
    }

    private void watchTheClock() {
        if (floor.isAfter(brief.endsAt())) {
            floor.sayLast(phrases.timeIsUp());
            leaving = new Leaving(CallEnding.of(CallEndReason.MAX_DURATION, CallOutcome.UNCLEAR), true);
        } else if (!floor.isQuiet()) {
            silence.sound();
        } else if (silence.isTooLong()) {
            if (silence.wasAsked()) {
                floor.say(phrases.silentGoodbye());
                leaving = new Leaving(CallEnding.of(CallEndReason.SILENCE, floor.outcomeWithoutEnd()), false);
            } else {
                silence.asked();
                floor.say(phrases.stillThere());
            }
        }
    }

    private void leave(Leaving how) {
        if (how.ending() != null) {
            life.ending(brief.callId(), how.ending());
        }
        line.end(how.isTransfer());
        isHushed = true;
    }

    /** The person is gone. If the model was just asked, what it wants to note or to conclude still counts. */
    private void windUp() {
        floor.lost();
        if (leaving != null && leaving.ending() != null) {
            life.ending(brief.callId(), leaving.ending());
        }
        long end = System.nanoTime() + LAST_WORD.toNanos();
        Optional<CallOutcome> outcome = Optional.empty();
        while (isLost && leaving == null && floor.isThinking() && System.nanoTime() < end) {
            TalkEvent event = next();
            if (event instanceof TalkEvent.Done done) {
                outcome = floor.lastWord(done);
            } else if (event instanceof TalkEvent.ToolAsked asked) {
                floor.tool(asked);
            } else if (event instanceof TalkEvent.Failed) {
                break;
            }
        }
        floor.close();
        // kept with the call too: the carrier's news may come when this talk is already forgotten
        outcome.ifPresent(
                concluded -> life.ending(brief.callId(), CallEnding.of(CallEndReason.PERSON_HUNG_UP, concluded)));
        lastWord.complete(outcome);
    }
}
