package ai.vocelio.agents;

import jakarta.persistence.AttributeConverter;
import java.time.Duration;

/** Lengths of time of agents in the database; the longest is four hours. */
class Milliseconds implements AttributeConverter<Duration, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    @Override
    public Duration convertToEntityAttribute(Integer milliseconds) {
        return Duration.ofMillis(milliseconds);
    }
}
