/** From an access token to the caller and the organization. */
@NullMarked
package ai.vocelio.bff.security;

import org.jspecify.annotations.NullMarked;
