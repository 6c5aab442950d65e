/** A partner, its customer and their people come to a running stack, as they would by hand: letters, pages, names and the API. */
@NullMarked
package ai.vocelio.sandbox.demo.tenancy;

import org.jspecify.annotations.NullMarked;
