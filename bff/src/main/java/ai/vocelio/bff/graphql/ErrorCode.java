package ai.vocelio.bff.graphql;

/** Kinds of faults at the top level of a response, in {@code extensions.code}. */
public enum ErrorCode {
    /** There is no valid access token. */
    UNAUTHENTICATED,
    /** Who asks has to show again, or better, who he is: RFC 9470. */
    STEP_UP_REQUIRED,
    /** The caller's roles do not allow it. */
    FORBIDDEN,
    /** The request cannot be understood or breaks a limit of the schema. */
    BAD_USER_INPUT,
    /** The cursor was not made by this field for this organization, filter and order. */
    INVALID_CURSOR,
    /** A subscription was asked for something that is not there; queries answer null instead. */
    NOT_FOUND,
    /** Too many requests, sockets or subscriptions. */
    THROTTLED,
    /** The document asks for too much. */
    COST_LIMIT,
    /** The document nests too deep. */
    DEPTH_LIMIT,
    /** It took too long. */
    TIMEOUT,
    /** Somebody else changed the same thing at the same time. */
    CONFLICT,
    /** A part that this platform needs does not answer now. */
    UNAVAILABLE,
    /** A fault of this platform. */
    INTERNAL
}
