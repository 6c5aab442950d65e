/** Tests of the contract and of the edge as a whole: they hold every field, also those to come. */
@NullMarked
package ai.vocelio.bff.house;

import org.jspecify.annotations.NullMarked;
