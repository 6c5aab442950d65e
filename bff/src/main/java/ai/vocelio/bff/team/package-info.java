/** The caller and the members of the organization, as clients see them. */
@NullMarked
package ai.vocelio.bff.team;

import org.jspecify.annotations.NullMarked;
