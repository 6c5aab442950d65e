/** What tests of every domain and of the edge share: a real database, a settable clock, one context. */
@NullMarked
package ai.vocelio.testing;

import org.jspecify.annotations.NullMarked;
