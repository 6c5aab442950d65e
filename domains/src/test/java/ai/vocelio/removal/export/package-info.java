/** Tests of exports. */
@NullMarked
package ai.vocelio.removal.export;

import org.jspecify.annotations.NullMarked;
