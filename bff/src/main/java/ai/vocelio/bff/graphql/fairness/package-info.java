/** What each organization may take of this platform, so that none takes it from others: cost points, and turns to run. */
@NullMarked
package ai.vocelio.bff.graphql.fairness;

import org.jspecify.annotations.NullMarked;
