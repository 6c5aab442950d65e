/** Single sign-on of organizations, as clients see it. */
@NullMarked
package ai.vocelio.bff.sso;

import org.jspecify.annotations.NullMarked;
