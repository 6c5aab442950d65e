package ai.vocelio.bff.security;

/** Whether those who were let in may stay: asked again and again for as long as a socket or a stream of events is open. */
@FunctionalInterface
public interface Standing {

    /**
     * False when the token has ended, the API key opens no more, the member has other roles or none, or the organization is
     * suspended, as of some seconds ago.
     */
    boolean isStillLetIn(Caller caller);

    /** A caller who may stay, with the rights as of some seconds ago. */
    default Caller asOfNow(Caller caller) {
        return caller;
    }

    /** Whether a caller may do all that he could when he came. */
    default boolean mayStillDoAll(Caller caller) {
        return asOfNow(caller).permissions().containsAll(caller.permissions());
    }
}
