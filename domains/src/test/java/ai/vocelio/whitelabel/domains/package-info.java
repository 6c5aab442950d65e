/** Host names belong to whoever proves them. */
@NullMarked
package ai.vocelio.whitelabel.domains;

import org.jspecify.annotations.NullMarked;
