/** The embedded PostgreSQL as its users meet it. */
@NullMarked
package ai.vocelio.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
