/** The organization's telephone numbers, as clients see them. */
@NullMarked
package ai.vocelio.bff.numbers;

import org.jspecify.annotations.NullMarked;
