/** Rules of what callers are told of faults. */
@NullMarked
package ai.vocelio.bff.graphql.errors;

import org.jspecify.annotations.NullMarked;
