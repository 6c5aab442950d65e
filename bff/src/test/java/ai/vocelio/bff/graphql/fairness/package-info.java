/** Nobody takes what belongs to others. */
@NullMarked
package ai.vocelio.bff.graphql.fairness;

import org.jspecify.annotations.NullMarked;
