/** What tests of the edge share: the whole edge on a real database, an issuer of tokens, a client. */
@NullMarked
package ai.vocelio.bff.testing;

import org.jspecify.annotations.NullMarked;
