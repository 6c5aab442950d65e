/** The audit log over the wire. */
@NullMarked
package ai.vocelio.bff.audit;

import org.jspecify.annotations.NullMarked;
