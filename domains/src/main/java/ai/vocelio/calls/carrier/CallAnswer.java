package ai.vocelio.calls.carrier;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the carrier is to do with a call next. */
public sealed interface CallAnswer {

    /**
     * Connect the person with the agent.
     *
     * @param relay the socket of the conversation
     * @param ended whom to ask when the conversation has ended
     */
    record Converse(URI relay, URI ended, VoiceChoice voice) implements CallAnswer {}

    /**
     * How the agent sounds.
     *
     * @param provider the carrier's name of the speech engine; its default when null
     * @param voice the speech engine's name of the voice; its default when null
     * @param language BCP 47 tag, spoken and understood
     */
    record VoiceChoice(@Nullable String provider, @Nullable String voice, String language) {}

    /** Connect the person with another number, then ask again. */
    record Transfer(String to, String callerId, URI ended) implements CallAnswer {}

    /** Say something and hang up. */
    record SayGoodbye(String words, String language) implements CallAnswer {}

    /** Hang up. */
    record HangUp() implements CallAnswer {}
}
