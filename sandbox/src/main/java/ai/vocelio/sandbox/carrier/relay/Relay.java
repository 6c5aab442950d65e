package ai.vocelio.sandbox.carrier.relay;

import ai.vocelio.sandbox.people.Talk;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One ConversationRelay session. {@link #run} belongs to the call's own virtual thread and blocks only that. */
public final class Relay implements Caller.Ear {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final RelayOrder order;
    private final Talk talk;
    private final Tempo tempo;
    private final RelayObserver observer;
    private final Agenda agenda;
    private final BlockingQueue<RelaySocket.Arrival> inbox = new LinkedBlockingQueue<>();
    private long openedAt;
    private @Nullable RelayResult result;

    public Relay(RelayOrder order, Talk talk, Tempo tempo, RelayObserver observer) {
        this.order = order;
        this.talk = talk;
        this.tempo = tempo;
        this.observer = observer;
        this.agenda = new Agenda(tempo);
    }

    /**
     * Opens the socket and talks until somebody ends it.
     *
     * @throws InterruptedException when the call is changed or ended from outside
     */
    public RelayResult run(HttpClient client) throws InterruptedException {
        openedAt = agenda.now();
        try (var socket = RelaySocket.open(client, order, inbox)) {
            observer.journal("relay-open", order.url().toString());
            agenda.catchUp();
            openedAt = agenda.now();
            return converse(new RelayWire(socket, order.options()));
        } catch (IOException e) {
            observer.journal("relay-failed", "64102 " + e.getMessage());
            return new RelayResult("failed", null, 64102, Duration.ZERO);
        }
    }

    private RelayResult converse(RelayWire wire) throws InterruptedException {
        var caller = new Caller(talk, tempo, agenda, wire, this);
        wire.setup(order.setup());
        if (!order.options().welcomeGreeting().isEmpty()) {
            caller.playback().add(order.options().welcomeGreeting(), true, true, false);
        }
        caller.begin();
        try {
            while (result == null) {
                step(wire, caller);
            }
            return result;
        } finally {
            caller.cutPlayback();
            observer.journal("relay-closed", result == null ? "call changed" : result.status());
        }
    }

    private void step(RelayWire wire, Caller caller) throws InterruptedException {
        long wait = agenda.untilNext();
        if (wait == 0) {
            agenda.runNext();
            return;
        }
        RelaySocket.Arrival arrival = inbox.poll(wait, TimeUnit.NANOSECONDS);
        if (arrival == null) {
            return;
        }
        agenda.catchUp();
        switch (arrival) {
            case RelaySocket.Arrival.Closed closed -> closed(closed.code());
            case RelaySocket.Arrival.Message message -> received(message.text(), wire, caller);
        }
    }

    private void closed(int code) {
        boolean orderly = code == 1000;
        observer.journal("relay-lost", "the application closed the socket with " + code);
        result = new RelayResult(orderly ? "ended" : "failed", null, orderly ? 0 : 64105, agenda.since(openedAt));
    }

    private void received(String text, RelayWire wire, Caller caller) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JacksonException e) {
            refuse(text, wire);
            return;
        }
        switch (message.path("type").asString("")) {
            case "text" -> token(text, message, wire, caller);
            case "play" ->
                caller.playback().add("[audio " + message.path("source").asString("") + "]", true, true, false);
            case "sendDigits" ->
                heard("agent", "[keys " + message.path("digits").asString("") + "]", false);
            case "language" -> observer.journal("relay-language", text);
            case "end" -> end(message);
            default -> refuse(text, wire);
        }
    }

    private void token(String text, JsonNode message, RelayWire wire, Caller caller) {
        if (!message.path("token").isString()) {
            refuse(text, wire);
            return;
        }
        boolean played = caller.playback()
                .add(
                        message.path("token").asString(),
                        message.path("last").asBoolean(false),
                        message.path("interruptible").asBoolean(true),
                        message.path("preemptible").asBoolean(false));
        if (!played) {
            observer.journal("relay-dropped", "token of an interrupted turn: " + message.path("token"));
        }
    }

    private void end(JsonNode message) {
        String handoff = message.path("handoffData").asStringOpt().orElse(null);
        result = new RelayResult("ended", handoff, 0, agenda.since(openedAt));
    }

    private void refuse(String text, RelayWire wire) {
        observer.journal("relay-error", "64107 invalid message: " + text);
        wire.error(text);
    }

    @Override
    public void heard(String who, String text, boolean interrupted) {
        observer.heard(new Heard(who, text.strip(), agenda.since(openedAt).toMillis(), interrupted));
    }

    @Override
    public void hangUp() {
        result = new RelayResult("completed", null, 0, agenda.since(openedAt));
    }
}
