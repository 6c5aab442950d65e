package ai.vocelio.bff.graphql;

import ai.vocelio.kernel.Idempotency.KeyReused;
import ai.vocelio.kernel.Problem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns expected faults of a mutation into data. */
public final class UserErrors {

    private UserErrors() {}

    /**
     * Does a mutation and makes its payload.
     *
     * @param action the door's verb
     * @param payload constructor of the payload: the object, null after a fault, and the faults
     */
    public static <T, P> P catching(Supplier<? extends T> action, BiFunction<@Nullable T, List<UserError>, P> payload) {
        try {
            return payload.apply(action.get(), List.of());
        } catch (Problem problem) {
            return payload.apply(null, List.of(UserError.of(problem)));
        } catch (KeyReused reused) {
            return payload.apply(
                    null, List.of(new UserError(String.valueOf(reused.getMessage()), null, "IDEMPOTENCY_KEY_REUSED")));
        }
    }
}
