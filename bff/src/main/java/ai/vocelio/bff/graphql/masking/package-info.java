/** What those see who may not see a value as it is, and what they may not ask by. */
@NullMarked
package ai.vocelio.bff.graphql.masking;

import org.jspecify.annotations.NullMarked;
