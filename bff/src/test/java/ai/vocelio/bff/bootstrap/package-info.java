/** Rules of the bootstrap file. */
@NullMarked
package ai.vocelio.bff.bootstrap;

import org.jspecify.annotations.NullMarked;
