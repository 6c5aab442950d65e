/** Rules of tenants and their accounts. */
@NullMarked
package ai.vocelio.organizations;

import org.jspecify.annotations.NullMarked;
