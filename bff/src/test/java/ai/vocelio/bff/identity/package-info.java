/** What we tell the identity provider, held against a real one. */
@NullMarked
package ai.vocelio.bff.identity;

import org.jspecify.annotations.NullMarked;
