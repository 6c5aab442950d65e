package ai.vocelio.sandbox.model;

import org.jspecify.annotations.Nullable;

/** A refusal in OpenAI's shape: {@code {"error":{"message","type","param","code"}}} with an HTTP status. */
final class ModelProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;

    private ModelProblem(int status, String type, @Nullable String param, @Nullable String code, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    static ModelProblem unauthorized(String message, @Nullable String code) {
        return new ModelProblem(401, "invalid_request_error", null, code, message);
    }

    static ModelProblem missing(String param) {
        var message = "Missing required parameter: '" + param + "'.";
        return new ModelProblem(400, "invalid_request_error", param, "missing_required_parameter", message);
    }

    static ModelProblem invalid(String param, String message) {
        return new ModelProblem(400, "invalid_request_error", param, "invalid_value", message);
    }

    static ModelProblem unreadable(String message) {
        return new ModelProblem(400, "invalid_request_error", null, null, message);
    }

    static ModelProblem unknownModel(String model) {
        var message = "The model `" + model + "` does not exist or you do not have access to it.";
        return new ModelProblem(404, "invalid_request_error", "model", "model_not_found", message);
    }

    static ModelProblem unknownAddress(String method, String path) {
        var message = "Invalid URL (" + method + " " + path + ")";
        return new ModelProblem(404, "invalid_request_error", null, "unknown_url", message);
    }

    static ModelProblem asOrdered(int status) {
        return switch (status) {
            case 429 -> new ModelProblem(429, "requests", null, "rate_limit_exceeded", "Rate limit reached (ordered).");
            case 401 -> unauthorized("Incorrect API key provided (ordered).", "invalid_api_key");
            default -> new ModelProblem(status, "server_error", null, null, "The server had an error (ordered).");
        };
    }

    int status() {
        return status;
    }

    String body() {
        var root = Wire.object();
        root.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return root.toString();
    }
}
