/** Rules of invitations. */
@NullMarked
package ai.vocelio.invitations;

import org.jspecify.annotations.NullMarked;
