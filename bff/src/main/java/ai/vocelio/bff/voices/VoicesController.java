package ai.vocelio.bff.voices;

import static java.util.Objects.requireNonNullElse;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.kernel.Paging;
import ai.vocelio.voices.Voice;
import ai.vocelio.voices.VoiceFilter;
import ai.vocelio.voices.Voices;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class VoicesController {

    private final Voices voices;

    VoicesController(Voices voices) {
        this.voices = voices;
    }

    @QueryMapping
    @Nullable
    Voice voice(@Argument UUID id) {
        return voices.find(id).orElse(null);
    }

    @QueryMapping
    Connection<Voice> voices(@Argument @Nullable VoiceFilter filter, Paging paging) {
        VoiceFilter wanted = requireNonNullElse(filter, VoiceFilter.ALL);
        return Connection.of(voices.list(wanted, paging), Voices::position, () -> voices.count(wanted));
    }
}
