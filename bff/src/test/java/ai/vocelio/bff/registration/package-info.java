@NullMarked
package ai.vocelio.bff.registration;

import org.jspecify.annotations.NullMarked;
