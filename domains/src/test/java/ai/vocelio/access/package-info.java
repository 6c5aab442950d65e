/** Rules of acting in an organization below. */
@NullMarked
package ai.vocelio.access;

import org.jspecify.annotations.NullMarked;
