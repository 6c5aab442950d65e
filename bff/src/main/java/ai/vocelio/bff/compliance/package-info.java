/** Whom the law lets an organization call, as clients see it. */
@NullMarked
package ai.vocelio.bff.compliance;

import org.jspecify.annotations.NullMarked;
