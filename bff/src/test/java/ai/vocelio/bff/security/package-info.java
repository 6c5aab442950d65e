/** Rules of who gets in. */
@NullMarked
package ai.vocelio.bff.security;

import org.jspecify.annotations.NullMarked;
