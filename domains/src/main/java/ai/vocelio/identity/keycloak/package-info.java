/** Keycloak's admin REST API, as of 26.7. */
@NullMarked
package ai.vocelio.identity.keycloak;

import org.jspecify.annotations.NullMarked;
