/** Single sign-on, and attacks on identity, against a real Keycloak. */
@NullMarked
package ai.vocelio.bff.sso;

import org.jspecify.annotations.NullMarked;
