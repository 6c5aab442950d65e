package ai.vocelio.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How often a campaign calls somebody who was not reached.
 *
 * @param maxAttempts calls to one contact together, the first one included
 * @param after time between two calls to one contact, in whole seconds
 * @param causes what lets it try again
 */
@Embeddable
public record CampaignRetry(
        int maxAttempts,

        @Column(name = "retry_after_seconds") @Convert(converter = WholeSeconds.class)
        Duration after,

        @Column(name = "retry_on") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<CampaignRetryCause> causes) {

    /** Each cause once, in the order of the schema. */
    public CampaignRetry {
        causes = causes.stream().distinct().sorted().toList();
    }

    void check() {
        if (after.getNano() > 0) {
            throw CampaignProblems.retryInFractions();
        }
        if (causes.isEmpty()) {
            throw CampaignProblems.retryWithoutCause();
        }
    }
}
