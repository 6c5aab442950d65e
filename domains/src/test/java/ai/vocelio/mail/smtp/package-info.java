/** Rules of the conversation with a mail server. */
@NullMarked
package ai.vocelio.mail.smtp;

import org.jspecify.annotations.NullMarked;
