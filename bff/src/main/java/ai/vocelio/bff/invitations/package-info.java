/** Invitations by e-mail, as clients see them. */
@NullMarked
package ai.vocelio.bff.invitations;

import org.jspecify.annotations.NullMarked;
