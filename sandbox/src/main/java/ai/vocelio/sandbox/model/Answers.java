package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.dialogue.Conversation;
import ai.vocelio.sandbox.model.dialogue.Dialogue;
import ai.vocelio.sandbox.model.dialogue.Reply;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the answers: asks the engine, keeps the pace, counts. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final ModelSettings settings;
    private final Faults faults = new Faults();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong abandoned = new AtomicLong();

    Answers(ModelSettings settings) {
        this.settings = settings;
    }

    /** One way of putting a reply on the wire. */
    interface Writer {
        void write(HttpExchange exchange, Reply reply, Pace pace, Stamp stamp) throws IOException;
    }

    /** What identifies one answer. */
    record Stamp(long number, long seconds) {
        String id(String prefix) {
            return "%s%012x%012x".formatted(prefix, seconds, number);
        }
    }

    Faults faults() {
        return faults;
    }

    long asked() {
        return asked.get();
    }

    long abandoned() {
        return abandoned.get();
    }

    void answer(HttpExchange exchange, Conversation conversation, Writer writer) throws IOException {
        var stamp = new Stamp(asked.incrementAndGet(), Instant.now().getEpochSecond());
        var fault = faults.next();
        Pace.pause(Duration.ofMillis(fault.delayMs()));
        if (fault.status() != 0) {
            throw ModelProblem.asOrdered(fault.status());
        }
        var reply = Dialogue.reply(conversation);
        try {
            writer.write(exchange, reply, new Pace(settings, fault), stamp);
        } catch (IOException gone) {
            abandoned.incrementAndGet();
            LOG.debug("answer {} was not taken to its end: {}", stamp.number(), gone.toString());
            throw gone;
        }
    }
}
