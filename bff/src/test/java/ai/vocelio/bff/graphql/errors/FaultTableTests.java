package ai.vocelio.bff.graphql.errors;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class FaultTableTests {

    private enum Code {
        SAMPLE
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row(new EdgeFault(ErrorCode.THROTTLED, "later"), ErrorCode.THROTTLED),
                row(problem(Kind.NOT_FOUND), ErrorCode.NOT_FOUND),
                row(problem(Kind.INVALID), ErrorCode.BAD_USER_INPUT),
                row(problem(Kind.CONFLICT), ErrorCode.CONFLICT),
                row(problem(Kind.FORBIDDEN), ErrorCode.FORBIDDEN),
                row(problem(Kind.LIMIT), ErrorCode.THROTTLED),
                row(new OptimisticLockingFailureException("row 7"), ErrorCode.CONFLICT),
                row(new TimeoutException("10 s"), ErrorCode.TIMEOUT),
                row(new QueryTimeoutException("select"), ErrorCode.TIMEOUT),
                row(sql("57014"), ErrorCode.TIMEOUT),
                row(new CannotCreateTransactionException("pool"), ErrorCode.UNAVAILABLE),
                row(new CannotGetJdbcConnectionException("pool"), ErrorCode.UNAVAILABLE),
                row(new DataAccessResourceFailureException("gone"), ErrorCode.UNAVAILABLE),
                row(sql("08006"), ErrorCode.UNAVAILABLE),
                row(sql("57P01"), ErrorCode.UNAVAILABLE),
                row(new DataIntegrityViolationException("agent_name_key"), ErrorCode.INTERNAL),
                row(new NullPointerException("caller is null"), ErrorCode.INTERNAL),
                row(new StackOverflowError(), ErrorCode.INTERNAL));
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_exception_is_told_as_one_kind(Throwable thrown, ErrorCode code) {
        assertThat(FaultTable.of(thrown).code()).isEqualTo(code);
        assertThat(FaultTable.of(new CompletionException(new ExecutionException(thrown)))
                        .code())
                .isEqualTo(code);
        assertThat(FaultTable.of(new SubscriptionPublisherException(java.util.List.of(), thrown))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void what_is_not_expected_keeps_its_text_inside() {
        EdgeFault fault = FaultTable.of(new IllegalStateException("select secret from vault; ai.vocelio.Vault"));

        assertThat(fault.sentence()).doesNotContain("secret", "vault", "ai.vocelio", "Exception");
    }

    private static Arguments row(Throwable thrown, ErrorCode code) {
        return Arguments.of(thrown, code);
    }

    private static Problem problem(Kind kind) {
        return new Problem(kind, Code.SAMPLE, "A sentence");
    }

    private static UncategorizedSQLException sql(String state) {
        return new UncategorizedSQLException("task", "select 1", new SQLException("reason", state));
    }
}
