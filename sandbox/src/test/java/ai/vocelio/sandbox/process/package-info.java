/** Processes found again and stopped for certain. */
@NullMarked
package ai.vocelio.sandbox.process;

import org.jspecify.annotations.NullMarked;
