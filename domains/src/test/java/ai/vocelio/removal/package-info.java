/** Tests of removals. */
@NullMarked
package ai.vocelio.removal;

import org.jspecify.annotations.NullMarked;
