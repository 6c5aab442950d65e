/** A name server that stands in for the domain name system: it knows what it was told and nothing else. */
@NullMarked
package ai.vocelio.sandbox.dns;

import org.jspecify.annotations.NullMarked;
