package ai.vocelio.calls.twilio;

import ai.vocelio.calls.carrier.CallAnswer;
import ai.vocelio.calls.carrier.CallAnswer.VoiceChoice;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.ConversationRelay;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import java.util.Arrays;

/** Writes answers as TwiML. */
public final class Twiml {

    private static final String EVENTS = "speaker-events tokens-played";
    private static final int DIAL_SECONDS = 25;

    private Twiml() {}

    /** The document for an answer. */
    public static String of(CallAnswer answer) {
        var document = new VoiceResponse.Builder();
        switch (answer) {
            case CallAnswer.Converse converse -> document.connect(connect(converse));
            case CallAnswer.Transfer transfer -> document.dial(dial(transfer));
            case CallAnswer.SayGoodbye goodbye -> document.say(say(goodbye)).hangup(new Hangup.Builder().build());
            case CallAnswer.HangUp hangUp -> document.hangup(new Hangup.Builder().build());
        }
        try {
            return document.build().toXml();
        } catch (TwiMLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connect connect(CallAnswer.Converse converse) {
        VoiceChoice choice = converse.voice();
        var relay = new ConversationRelay.Builder()
                .url(converse.relay().toString())
                .language(choice.language())
                .interruptible("speech")
                .dtmfDetection(true)
                .partialPrompts(true)
                .events(EVENTS);
        if (choice.provider() != null) {
            relay.ttsProvider(provider(choice.provider()));
        }
        if (choice.voice() != null) {
            relay.voice(choice.voice());
        }
        return new Connect.Builder()
                .action(converse.ended())
                .method(HttpMethod.POST)
                .conversationRelay(relay.build())
                .build();
    }

    private static Dial dial(CallAnswer.Transfer transfer) {
        return new Dial.Builder()
                .number(transfer.to())
                .callerId(transfer.callerId())
                .timeout(DIAL_SECONDS)
                .action(transfer.ended())
                .method(HttpMethod.POST)
                .build();
    }

    private static Say say(CallAnswer.SayGoodbye goodbye) {
        var say = new Say.Builder(goodbye.words());
        Arrays.stream(Say.Language.values())
                .filter(language -> language.toString().equalsIgnoreCase(goodbye.language()))
                .findFirst()
                .ifPresent(say::language);
        return say.build();
    }

    /** As ConversationRelay writes them. */
    private static String provider(String name) {
        return switch (name) {
            case "ELEVENLABS" -> "ElevenLabs";
            case "AMAZON" -> "Amazon";
            default -> "Google";
        };
    }
}
