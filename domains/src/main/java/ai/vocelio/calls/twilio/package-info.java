/** Twilio as the carrier: REST by twilio-java, TwiML, and the signatures of its requests. */
@NamedInterface("twilio")
@NullMarked
package ai.vocelio.calls.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
