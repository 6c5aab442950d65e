/** Organizations that people make for themselves, as clients see them. */
@NullMarked
package ai.vocelio.bff.registration;

import org.jspecify.annotations.NullMarked;
