/** ConversationRelay as the carrier side speaks it: one session is one socket, one playback, one person. */
@NullMarked
package ai.vocelio.sandbox.carrier.relay;

import org.jspecify.annotations.NullMarked;
