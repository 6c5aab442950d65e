/** Figures are right: counted once, whatever happens, and the same when counted anew. */
@NullMarked
package ai.vocelio.analytics;

import org.jspecify.annotations.NullMarked;
