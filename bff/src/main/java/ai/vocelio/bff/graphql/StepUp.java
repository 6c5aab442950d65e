package ai.vocelio.bff.graphql;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in has to be asked for, RFC 9470.
 *
 * @param acrValues the level; null when it is high enough
 * @param maxAge how long ago the person may have shown who he is; null when it is not too long
 */
public record StepUp(@Nullable String acrValues, @Nullable Duration maxAge) implements Serializable {

    /** The challenge of the header {@code WWW-Authenticate}. */
    public String challenge() {
        return "Bearer error=\"insufficient_user_authentication\""
                + Optional.ofNullable(acrValues)
                        .map(level -> ", acr_values=\"" + level + "\"")
                        .orElse("")
                + Optional.ofNullable(maxAge)
                        .map(age -> ", max_age=\"" + age.toSeconds() + "\"")
                        .orElse("");
    }
}
