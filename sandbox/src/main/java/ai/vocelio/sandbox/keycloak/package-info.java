/** A real Keycloak as a child process, with Vocelio's realm in it, and the login that people see. */
@NullMarked
package ai.vocelio.sandbox.keycloak;

import org.jspecify.annotations.NullMarked;
