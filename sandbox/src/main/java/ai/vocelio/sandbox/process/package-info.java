/** Operating system processes: started so that none is lost, found again later, and stopped for certain. */
@NullMarked
package ai.vocelio.sandbox.process;

import org.jspecify.annotations.NullMarked;
