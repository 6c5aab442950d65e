/** Rules of the kernel. */
@NullMarked
package ai.vocelio.kernel;

import org.jspecify.annotations.NullMarked;
