/** Rules of live delivery. */
@NullMarked
package ai.vocelio.bff.live;

import org.jspecify.annotations.NullMarked;
