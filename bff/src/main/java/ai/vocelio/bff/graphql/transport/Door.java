package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.wiring.Execution;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.TenantTransactions;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Where every transport executes operations: for a known caller, in the caller's organization, under an id, within a time
 * limit, with one transaction for all that is read.
 */
@Component
class Door {

    private static final URI ADDRESS = URI.create(GraphQlHttp.PATH);

    private final WebGraphQlHandler graphQl;
    private final TenantTransactions transactions;

    Door(WebGraphQlHandler graphQl, TenantTransactions transactions) {
        this.graphQl = graphQl;
        this.transactions = transactions;
    }

    /** Executes an operation; the answer of a subscription holds its stream of events. */
    WebGraphQlResponse execute(Operation operation, Caller caller, String requestId) {
        WebGraphQlRequest request = new WebGraphQlRequest(
                ADDRESS,
                HttpHeaders.EMPTY,
                null,
                null,
                Map.of(Execution.CALLER, caller),
                operation.toRequest(),
                requestId,
                Locale.ENGLISH);
        return TimeLimit.OF_AN_OPERATION.on(() -> Tenant.as(caller.organizationId(), () -> answer(request)));
    }

    private WebGraphQlResponse answer(WebGraphQlRequest request) {
        return transactions.sharingReads(
                () -> Objects.requireNonNull(graphQl.handleRequest(request).block()));
    }
}
