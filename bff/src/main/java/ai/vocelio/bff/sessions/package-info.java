/** Where members are signed in, as they and those who run the organization see it. */
@NullMarked
package ai.vocelio.bff.sessions;

import org.jspecify.annotations.NullMarked;
