/** An identity provider that tests hold in their hands. */
@NullMarked
package ai.vocelio.identity;

import org.jspecify.annotations.NullMarked;
