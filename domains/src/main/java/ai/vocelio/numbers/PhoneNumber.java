package ai.vocelio.numbers;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of the organization, to call from and to be called at. In the schema it is a {@code Number}, a name
 * that Java has given away.
 *
 * @param e164 a plus sign, country code and subscriber number
 * @param label what people here call it
 * @param inboundAgentId the agent that answers calls to it; null when nobody does
 * @param inboundRoute whether the carrier sends calls to it here
 */
public record PhoneNumber(
        UUID id,
        String e164,
        String label,
        @Nullable UUID inboundAgentId,
        NumberRoute inboundRoute,
        Instant createdAt) {

    /** Where a number stands in the list. */
    public static Position position(PhoneNumber number) {
        return new Position(number.e164, number.id);
    }
}
