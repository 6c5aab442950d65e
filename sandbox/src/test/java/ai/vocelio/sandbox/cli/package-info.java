/** The commands of ./vocelio without a running stack. */
@NullMarked
package ai.vocelio.sandbox.cli;

import org.jspecify.annotations.NullMarked;
