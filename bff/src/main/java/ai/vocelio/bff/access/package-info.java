/** Who acts in an organization below the own one, as clients see it. */
@NullMarked
package ai.vocelio.bff.access;

import org.jspecify.annotations.NullMarked;
