/** Asks providers over HTTP, as addresses that a tenant names are asked: nowhere but where it is allowed. */
@NullMarked
package ai.vocelio.sso.http;

import org.jspecify.annotations.NullMarked;
