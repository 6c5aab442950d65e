/** Settings over the wire. */
@NullMarked
package ai.vocelio.bff.settings;

import org.jspecify.annotations.NullMarked;
