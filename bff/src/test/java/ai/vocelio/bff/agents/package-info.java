/** Agents over the wire. */
@NullMarked
package ai.vocelio.bff.agents;

import org.jspecify.annotations.NullMarked;
