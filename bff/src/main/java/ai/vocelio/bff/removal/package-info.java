/** Removals of organizations, as clients see them. */
@NullMarked
package ai.vocelio.bff.removal;

import org.jspecify.annotations.NullMarked;
