package ai.vocelio.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Where people are signed in. An {@link IdentityFault} means that nobody can tell; ending a session twice does no more than
 * once.
 */
public interface SessionDirectory {

    /** Whether it can be asked at all. */
    boolean isOpen();

    /** The sessions that a person has now, as tokens name them in {@code sid}. */
    Set<String> of(UUID personId);

    /** Ends a session: it gets no more tokens. One that is over is let be. */
    void end(String session);
}
