/** The launcher behind ./vocelio: starts, shows and stops every part of a stack on one machine. */
@NullMarked
package ai.vocelio.sandbox.cli;

import org.jspecify.annotations.NullMarked;
