/** A Keycloak that speaks the admin REST paths we use, and can be killed, slow or away at any of them. */
@NullMarked
package ai.vocelio.identity.keycloak;

import org.jspecify.annotations.NullMarked;
