package ai.vocelio.campaigns;

import jakarta.persistence.AttributeConverter;
import java.time.Duration;

/** Lengths of time of campaigns in the database; the longest is a month. */
class WholeSeconds implements AttributeConverter<Duration, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    @Override
    public Duration convertToEntityAttribute(Integer seconds) {
        return Duration.ofSeconds(seconds);
    }
}
