/** Rules of the schema's scalars. */
@NullMarked
package ai.vocelio.bff.graphql.scalars;

import org.jspecify.annotations.NullMarked;
