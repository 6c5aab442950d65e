package ai.vocelio.bff.graphql.transport;

import org.springframework.web.socket.CloseStatus;

/** A fault that closes a socket, with the code of the graphql-transport-ws protocol. */
class SocketFault extends RuntimeException {

    static final int BAD_MESSAGE = 4400;
    static final int UNAUTHORIZED = 4401;
    static final int FORBIDDEN = 4403;
    static final int INIT_TOO_LATE = 4408;
    static final int ID_TAKEN = 4409;
    static final int TOO_MANY = 4429;

    /** Not 4500, as Spring would say: graphql-ws takes that for a fault of the server and does not come back. */
    static final int SILENT = 4499;

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 120;

    private final int code;

    SocketFault(int code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    CloseStatus status() {
        return status(code, String.valueOf(getMessage()));
    }

    /** A reason may hold 123 bytes. */
    static CloseStatus status(int code, String reason) {
        String ascii = reason.replaceAll("[^\\x20-\\x7E]", "?");
        return new CloseStatus(code, ascii.length() > LONGEST_REASON ? ascii.substring(0, LONGEST_REASON) : ascii);
    }
}
