/** Rules of how operations are executed. */
@NullMarked
package ai.vocelio.bff.graphql.wiring;

import org.jspecify.annotations.NullMarked;
