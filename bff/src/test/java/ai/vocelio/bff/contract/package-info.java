/** Public test kits against the schema and against a running bff. */
@NullMarked
package ai.vocelio.bff.contract;

import org.jspecify.annotations.NullMarked;
