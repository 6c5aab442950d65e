/** Rules of presence. */
@NullMarked
package ai.vocelio.presence;

import org.jspecify.annotations.NullMarked;
