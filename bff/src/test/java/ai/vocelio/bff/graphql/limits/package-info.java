/** What operations may ask for, and what they cost. */
@NullMarked
package ai.vocelio.bff.graphql.limits;

import org.jspecify.annotations.NullMarked;
