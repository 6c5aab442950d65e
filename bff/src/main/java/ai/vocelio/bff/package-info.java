/** The edge and the only deployable: knows the caller and the wire, decides nothing. */
@NullMarked
package ai.vocelio.bff;

import org.jspecify.annotations.NullMarked;
