/** Whom an organization may call, over the wire. */
@NullMarked
package ai.vocelio.bff.compliance;

import org.jspecify.annotations.NullMarked;
