/** Rules of the audit log. */
@NullMarked
package ai.vocelio.audit;

import org.jspecify.annotations.NullMarked;
