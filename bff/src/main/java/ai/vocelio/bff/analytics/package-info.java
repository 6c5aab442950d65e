/** Figures of ended calls, as clients see them, and the outcomes of agents and campaigns. */
@NullMarked
package ai.vocelio.bff.analytics;

import org.jspecify.annotations.NullMarked;
