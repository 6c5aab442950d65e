/** The brand over HTTP: who may change it, and what anybody may do to it. */
@NullMarked
package ai.vocelio.bff.whitelabel;

import org.jspecify.annotations.NullMarked;
