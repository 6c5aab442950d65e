/** A real PostgreSQL from embedded binaries, for laptops and tests: as root and as an ordinary user. */
@NullMarked
package ai.vocelio.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
