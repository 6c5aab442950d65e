/** Hears facts in what a person says: names, days, times, numbers, reasons. */
@NullMarked
package ai.vocelio.sandbox.model.hearing;

import org.jspecify.annotations.NullMarked;
