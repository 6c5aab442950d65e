/** The scalars of the schema: how each is read, checked and written. */
@NullMarked
package ai.vocelio.bff.graphql.scalars;

import org.jspecify.annotations.NullMarked;
