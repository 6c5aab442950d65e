/** How much one operation may ask for: hard limits first, then the cost that the schema states. */
@NullMarked
package ai.vocelio.bff.graphql.limits;

import org.jspecify.annotations.NullMarked;
