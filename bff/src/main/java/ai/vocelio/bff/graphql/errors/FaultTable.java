package ai.vocelio.bff.graphql.errors;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Idempotency.KeyReused;
import ai.vocelio.kernel.Problem;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.AbortExecutionException;
import graphql.schema.CoercingSerializeException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;

/** Which exception is told to the caller as what. */
public final class FaultTable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultTable.class);
    private static final String DATABASE_AWAY = "08";
    private static final String DATABASE_STOPPING = "57P";
    private static final String STATEMENT_CANCELED = "57014";

    private FaultTable() {}

    /** The fault to tell; an exception that is not expected is logged and told as INTERNAL, without its text. */
    public static EdgeFault of(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        @Nullable EdgeFault known = known(cause);
        if (known != null) {
            return known;
        }
        LOG.error("A request failed", cause);
        return internal();
    }

    /** What a caller is told of a fault of ours. */
    public static EdgeFault internal() {
        return new EdgeFault(
                ErrorCode.INTERNAL, "Something failed on our side. If it stays, tell us the request id of this answer");
    }

    private static @Nullable EdgeFault known(Throwable cause) {
        return switch (cause) {
            case EdgeFault fault -> fault;
            case Problem problem -> new EdgeFault(codeOf(problem.kind()), problem.sentence(), problem.field());
            case KeyReused reused -> new EdgeFault(ErrorCode.CONFLICT, String.valueOf(reused.getMessage()));
            case ConcurrencyFailureException e ->
                new EdgeFault(ErrorCode.CONFLICT, "Somebody changed the same thing at the same moment: read it again");
            case TimeoutException e ->
                new EdgeFault(ErrorCode.TIMEOUT, "The request took too long and was given up: ask for less at once");
            case AbortExecutionException e -> new EdgeFault(ErrorCode.TIMEOUT, "The request was given up");
            case CoercingSerializeException e -> null;
            case GraphQLException e
            when e instanceof GraphQLError -> new EdgeFault(ErrorCode.BAD_USER_INPUT, String.valueOf(e.getMessage()));
            case BindException e -> new EdgeFault(ErrorCode.BAD_USER_INPUT, "An argument has not the form asked for");
            default -> database(cause);
        };
    }

    private static ErrorCode codeOf(Problem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case INVALID -> ErrorCode.BAD_USER_INPUT;
            case CONFLICT -> ErrorCode.CONFLICT;
            case FORBIDDEN -> ErrorCode.FORBIDDEN;
            case LIMIT -> ErrorCode.THROTTLED;
        };
    }

    private static @Nullable EdgeFault database(Throwable cause) {
        if (cause instanceof QueryTimeoutException || hasState(cause, STATEMENT_CANCELED)) {
            return new EdgeFault(ErrorCode.TIMEOUT, "The database took too long: ask for less at once");
        }
        boolean isAway = cause instanceof CannotCreateTransactionException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof DataAccessResourceFailureException
                || hasState(cause, DATABASE_AWAY)
                || hasState(cause, DATABASE_STOPPING);
        return isAway
                ? new EdgeFault(ErrorCode.UNAVAILABLE, "The database does not answer now: try again shortly")
                : null;
    }

    private static boolean hasState(@Nullable Throwable thrown, String state) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(state)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (isWrapper(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable thrown) {
        return List.of(
                        CompletionException.class,
                        ExecutionException.class,
                        InvocationTargetException.class,
                        SubscriptionPublisherException.class,
                        UndeclaredThrowableException.class)
                .contains(thrown.getClass());
    }
}
