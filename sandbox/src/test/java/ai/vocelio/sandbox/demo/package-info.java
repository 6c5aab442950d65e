/** The demo against the contract and against a stub of the API. */
@NullMarked
package ai.vocelio.sandbox.demo;

import org.jspecify.annotations.NullMarked;
