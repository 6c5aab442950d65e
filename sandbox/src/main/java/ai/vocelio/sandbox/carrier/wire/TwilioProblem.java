package ai.vocelio.sandbox.carrier.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in Twilio's shape: code, message, more_info, status. */
public final class TwilioProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;

    public TwilioProblem(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static TwilioProblem notFound(String uri) {
        return new TwilioProblem(404, 20404, "The requested resource " + uri + " was not found");
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code);
        body.put("message", String.valueOf(getMessage()));
        body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        body.put("status", status);
        return body;
    }
}
