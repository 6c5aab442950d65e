package ai.vocelio.bff.numbers;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.kernel.Paging;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NumbersController {

    private final Numbers numbers;

    NumbersController(Numbers numbers) {
        this.numbers = numbers;
    }

    @QueryMapping
    @Nullable
    PhoneNumber number(@Argument UUID id) {
        return numbers.find(id).orElse(null);
    }

    @QueryMapping
    Connection<PhoneNumber> numbers(Paging paging) {
        return Connection.of(numbers.list(paging), PhoneNumber::position, numbers::count);
    }

    @MutationMapping
    NumberAssignPayload numberAssign(@Argument NumberAssignInput input) {
        return UserErrors.catching(() -> numbers.assign(input.numberId(), input.agentId()), NumberAssignPayload::new);
    }
}
