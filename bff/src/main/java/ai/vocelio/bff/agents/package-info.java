/** Agents and their versions, as clients see them. */
@NullMarked
package ai.vocelio.bff.agents;

import org.jspecify.annotations.NullMarked;
