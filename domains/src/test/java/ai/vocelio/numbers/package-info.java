/** Rules of telephone numbers. */
@NullMarked
package ai.vocelio.numbers;

import org.jspecify.annotations.NullMarked;
