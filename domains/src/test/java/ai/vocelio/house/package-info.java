/** Tests of the house itself: they hold every domain, also those to come, to the rules of CONTRIBUTING.md. */
@NullMarked
package ai.vocelio.house;

import org.jspecify.annotations.NullMarked;
