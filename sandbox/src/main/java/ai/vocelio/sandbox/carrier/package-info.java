/** A telephone company for a laptop: Twilio's REST, callbacks, TwiML and relay, with scripted people at the other end. */
@NullMarked
package ai.vocelio.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
