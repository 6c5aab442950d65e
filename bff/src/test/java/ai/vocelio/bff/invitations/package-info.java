/** Stories of invitations, with real letters. */
@NullMarked
package ai.vocelio.bff.invitations;

import org.jspecify.annotations.NullMarked;
