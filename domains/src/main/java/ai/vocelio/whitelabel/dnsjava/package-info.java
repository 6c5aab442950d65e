/** Asks the domain name system by dnsjava. */
@NullMarked
package ai.vocelio.whitelabel.dnsjava;

import org.jspecify.annotations.NullMarked;
