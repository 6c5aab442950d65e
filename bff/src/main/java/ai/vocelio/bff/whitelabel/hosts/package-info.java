/** Host names of organizations, and the brand that people see who come by one. */
@NullMarked
package ai.vocelio.bff.whitelabel.hosts;

import org.jspecify.annotations.NullMarked;
