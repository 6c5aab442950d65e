/** The rules of whom an organization may call. */
@NullMarked
package ai.vocelio.compliance;

import org.jspecify.annotations.NullMarked;
