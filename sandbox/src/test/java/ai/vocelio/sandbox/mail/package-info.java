/** The mailbox, talked to as mail programs and browsers do. */
@NullMarked
package ai.vocelio.sandbox.mail;

import org.jspecify.annotations.NullMarked;
