/** Contacts over the wire. */
@NullMarked
package ai.vocelio.bff.contacts;

import org.jspecify.annotations.NullMarked;
