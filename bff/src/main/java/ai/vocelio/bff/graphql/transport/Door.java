package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.wiring.Execution;
import ai.vocelio.bff.graphql.wiring.Slots;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Tenant;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where every transport executes operations: for a known caller, in the caller's organization, under an id. */
@Component
class Door {

    private static final URI ADDRESS = URI.create(GraphQlHttp.PATH);

    private final WebGraphQlHandler graphQl;

    Door(WebGraphQlHandler graphQl) {
        this.graphQl = graphQl;
    }

    /** Executes an operation; the answer of a subscription holds its stream of events. */
    Mono<WebGraphQlResponse> execute(Operation operation, Caller caller, String requestId) {
        WebGraphQlRequest request = new WebGraphQlRequest(
                ADDRESS,
                HttpHeaders.EMPTY,
                null,
                null,
                Map.of(Execution.CALLER, caller),
                operation.toRequest(),
                requestId,
                Locale.ENGLISH);
        return Tenant.as(caller.organizationId(), () -> Slots.forRequest(() -> graphQl.handleRequest(request)));
    }
}
