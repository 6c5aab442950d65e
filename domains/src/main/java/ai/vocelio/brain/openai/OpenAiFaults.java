package ai.vocelio.brain.openai;

import ai.vocelio.brain.ModelFault;
import ai.vocelio.brain.ModelFault.Kind;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import java.net.SocketTimeoutException;

/** Says what a failure of the model's address means. Codes: OpenAI's page of error codes. */
final class OpenAiFaults {

    private static final String NO_MONEY = "insufficient_quota";

    private OpenAiFaults() {}

    static ModelFault of(RuntimeException failure) {
        return switch (failure) {
            case UnauthorizedException e -> refused("refuses the key: check VOCELIO_OPENAI_API_KEY");
            case PermissionDeniedException e -> refused("does not allow the key to use the model");
            case RateLimitException e when isNoMoney(e) -> refused("says that the quota is used up");
            case RateLimitException e -> refused("is asked too often (429)");
            case OpenAIServiceException e -> refused("answered with status " + e.statusCode());
            case OpenAIIoException e
            when e.getCause() instanceof SocketTimeoutException -> late("The language model did not answer in time");
            default -> refused("could not be reached or broke off");
        };
    }

    static ModelFault late(String sentence) {
        return new ModelFault(Kind.TIMEOUT, sentence);
    }

    /** Whether another try may help: lost connections, overload and faults of the server, never a refusal. */
    static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case RateLimitException e -> !isNoMoney(e);
            case OpenAIServiceException e -> e.statusCode() >= 500 || e.statusCode() == 408 || e.statusCode() == 409;
            case OpenAIIoException e -> !Thread.currentThread().isInterrupted();
            default -> false;
        };
    }

    private static boolean isNoMoney(RateLimitException e) {
        return e.code().filter(NO_MONEY::equals).isPresent();
    }

    private static ModelFault refused(String what) {
        return new ModelFault(Kind.FAILED, "The language model " + what);
    }
}
