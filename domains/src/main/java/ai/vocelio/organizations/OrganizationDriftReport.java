package ai.vocelio.organizations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform's tree and the identity provider do not agree, or lately did not.
 *
 * @param checkedAt when they were last compared
 * @param problem why they could not be compared to the end; null when they were
 * @param drifts at most {@link #MOST}, those that are not healed first
 */
public record OrganizationDriftReport(
        Instant checkedAt, @Nullable String problem, List<Drift> drifts) {

    /** The most that are told. */
    public static final int MOST = 100;

    /** Kinds of drift; named as in the schema. */
    public enum Kind {
        /** The identity provider has lost it: it is made there again. */
        MISSING,
        /** It is open on one side and not on the other: our side counts. */
        DIFFERENT,
        /** The identity provider has one that was ours and is not here: nobody touches it. */
        UNKNOWN
    }

    /**
     * One thing on which they do not agree.
     *
     * @param subjectId the organization; of an UNKNOWN one its id at the identity provider
     * @param healedAt since when they agree again; null when they do not
     */
    public record Drift(
            Kind kind,
            UUID subjectId,
            String alias,
            Instant foundAt,
            @Nullable Instant healedAt) {}
}
