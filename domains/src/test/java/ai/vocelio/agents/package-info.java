/** Rules of agents and their versions. */
@NullMarked
package ai.vocelio.agents;

import org.jspecify.annotations.NullMarked;
