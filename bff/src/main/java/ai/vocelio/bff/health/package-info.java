/** Whether the parts that we need answer, asked briefly and not more than once a second. */
@NullMarked
package ai.vocelio.bff.health;

import org.jspecify.annotations.NullMarked;
