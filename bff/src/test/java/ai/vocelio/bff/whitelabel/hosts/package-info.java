/** Host names over HTTP and DNS: whose brand is shown to whom. */
@NullMarked
package ai.vocelio.bff.whitelabel.hosts;

import org.jspecify.annotations.NullMarked;
