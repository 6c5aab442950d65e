package ai.vocelio.bff.callbacks;

import ai.vocelio.brain.LanguageModel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the language model's address answers. Without a key there is no model, which is no fault of anybody's. */
@Component("modelHealthIndicator")
class ModelHealth implements HealthIndicator {

    private final LanguageModel model;

    ModelHealth(LanguageModel model) {
        this.model = model;
    }

    @Override
    public Health health() {
        if (!model.isConfigured()) {
            return Health.unknown()
                    .withDetail("reason", "There is no language model: set VOCELIO_OPENAI_API_KEY")
                    .build();
        }
        return model.isReachable()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "The language model does not answer: check VOCELIO_OPENAI_BASE_URL")
                        .build();
    }
}
