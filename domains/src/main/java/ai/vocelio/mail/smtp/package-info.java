/** Mail servers by SMTP (RFC 5321). */
@NullMarked
package ai.vocelio.mail.smtp;

import org.jspecify.annotations.NullMarked;
