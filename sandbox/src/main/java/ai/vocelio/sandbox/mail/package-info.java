/** The mailbox of a laptop: takes every letter by SMTP, delivers none, and shows them on a page. */
@NullMarked
package ai.vocelio.sandbox.mail;

import org.jspecify.annotations.NullMarked;
