/** The dashboard, served from our own files: one page for all its addresses, and nothing on it is loaded from anywhere else. */
@NullMarked
package ai.vocelio.bff.dashboard;

import org.jspecify.annotations.NullMarked;
