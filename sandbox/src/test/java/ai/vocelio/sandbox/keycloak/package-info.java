/** Keycloak with Vocelio's realm, logged into as people do. */
@NullMarked
package ai.vocelio.sandbox.keycloak;

import org.jspecify.annotations.NullMarked;
