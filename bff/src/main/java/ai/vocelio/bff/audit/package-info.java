/** The audit log in the graph. */
@NullMarked
package ai.vocelio.bff.audit;

import org.jspecify.annotations.NullMarked;
