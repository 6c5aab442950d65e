@NullMarked
package ai.vocelio.registration;

import org.jspecify.annotations.NullMarked;
