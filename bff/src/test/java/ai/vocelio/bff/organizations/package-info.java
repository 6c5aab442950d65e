/** The organization over the wire. */
@NullMarked
package ai.vocelio.bff.organizations;

import org.jspecify.annotations.NullMarked;
