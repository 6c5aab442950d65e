/** Numbers over the wire. */
@NullMarked
package ai.vocelio.bff.numbers;

import org.jspecify.annotations.NullMarked;
