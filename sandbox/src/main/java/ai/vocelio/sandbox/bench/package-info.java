/** Measures a running stack under load and prints what it found. */
@NullMarked
package ai.vocelio.sandbox.bench;

import org.jspecify.annotations.NullMarked;
