/** Figures over HTTP. */
@NullMarked
package ai.vocelio.bff.analytics;

import org.jspecify.annotations.NullMarked;
