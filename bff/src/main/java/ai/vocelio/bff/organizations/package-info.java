/** The organization of the caller, as clients see it. */
@NullMarked
package ai.vocelio.bff.organizations;

import org.jspecify.annotations.NullMarked;
