package ai.vocelio.bff.callbacks;

import ai.vocelio.bff.health.BriefHealth;
import ai.vocelio.brain.LanguageModel;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the language model's address, VOCELIO_OPENAI_BASE_URL, answers. Without a key there is no model, which is no
 * fault of anybody's.
 */
@Component("modelHealthIndicator")
class ModelHealth extends BriefHealth {

    private final LanguageModel model;

    ModelHealth(LanguageModel model, Clock clock) {
        super(model::isReachable, clock);
        this.model = model;
    }

    @Override
    public Health health() {
        return model.isConfigured() ? super.health() : Health.unknown().build();
    }
}
