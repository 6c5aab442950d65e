/** Rules of members, roles and permissions. */
@NullMarked
package ai.vocelio.team;

import org.jspecify.annotations.NullMarked;
