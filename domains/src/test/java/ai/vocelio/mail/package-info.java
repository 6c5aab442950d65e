/** Rules of letters, and a post office that tests hold in their hands. */
@NullMarked
package ai.vocelio.mail;

import org.jspecify.annotations.NullMarked;
