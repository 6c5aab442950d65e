/** Names, told and asked for as their owners do. */
@NullMarked
package ai.vocelio.sandbox.dns;

import org.jspecify.annotations.NullMarked;
