package ai.vocelio.sandbox.model;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Lets the tokens of one answer go out in the rhythm of a real model, or in the rhythm of an ordered fault. */
final class Pace {

    private static final Duration STALL = Duration.ofMinutes(10);

    private final ModelSettings settings;
    private final Fault fault;
    private int sent;

    Pace(ModelSettings settings, Fault fault) {
        this.settings = settings;
        this.fault = fault;
    }

    /** Waits until the next token is due; throws when the order says that the line is cut here. */
    void beforeToken() throws IOException {
        if (sent == fault.cutAfterTokens()) {
            throw new IOException("cut after " + sent + " tokens, as ordered");
        }
        if (sent == fault.stallAfterTokens()) {
            pause(STALL);
        }
        pause(atSpeed(sent == 0 ? settings.firstToken() : settings.token()));
        sent++;
    }

    /** What a caller without streaming waits for: all tokens. */
    void wholeAnswer(int tokens) throws IOException {
        for (var token = 0; token < tokens; token++) {
            beforeToken();
        }
    }

    private Duration atSpeed(Duration real) {
        return Duration.ofNanos((long) (real.toNanos() / settings.speed()));
    }

    static void pause(Duration time) throws IOException {
        try {
            if (time.isPositive()) {
                Thread.sleep(time);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is closing");
        }
    }
}
