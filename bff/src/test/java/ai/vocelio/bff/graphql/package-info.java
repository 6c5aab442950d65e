/** Rules of the edge that hold for every field. */
@NullMarked
package ai.vocelio.bff.graphql;

import org.jspecify.annotations.NullMarked;
