/** People who answer the carrier stand-in's calls: scripted, repeatable, chosen by the number dialled. */
@NullMarked
package ai.vocelio.sandbox.people;

import org.jspecify.annotations.NullMarked;
