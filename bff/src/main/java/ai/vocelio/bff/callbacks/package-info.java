/** The doors for the carrier: its signed callbacks and the sockets of conversations. */
@NullMarked
package ai.vocelio.bff.callbacks;

import org.jspecify.annotations.NullMarked;
