package ai.vocelio.bff.graphql.fairness;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of this replica one organization may occupy.
 *
 * @param connections to the database, of all organizations together
 */
@ConfigurationProperties("vocelio.turns")
record TurnSettings(int connections) {

    private static final int PARTS = 4;
    private static final int LEAST = 4;

    /** All but a quarter: one that asks for all it can still leaves some to others, and is not slower for being alone. */
    int ofOrganization() {
        return Math.max(LEAST, connections - connections / PARTS);
    }
}
