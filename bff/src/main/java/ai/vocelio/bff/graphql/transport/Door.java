package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.limits.Limits;
import ai.vocelio.bff.graphql.trusted.TrustedDocuments;
import ai.vocelio.bff.graphql.wiring.Execution;
import ai.vocelio.bff.live.Following;
import ai.vocelio.bff.live.SharedStreams;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.Standing;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.TenantTransactions;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import graphql.ExecutionResult;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Where every transport executes operations: for a known caller, in the caller's organization, under an id, within a time
 * limit, with one transaction for all that is read.
 */
@Component
class Door {

    private static final int HEAVIEST_SUBSCRIPTION = 16 * 1024;
    private static final URI ADDRESS = URI.create(GraphQlHttp.PATH);

    private final WebGraphQlHandler graphQl;
    private final TenantTransactions transactions;
    private final SharedStreams streams;
    private final Wire wire;
    private final Standing standing;
    private final TrustedDocuments trusted;

    Door(
            WebGraphQlHandler graphQl,
            TenantTransactions transactions,
            SharedStreams streams,
            Wire wire,
            Standing standing,
            TrustedDocuments trusted) {
        this.graphQl = graphQl;
        this.transactions = transactions;
        this.streams = streams;
        this.wire = wire;
        this.standing = standing;
        this.trusted = trusted;
    }

    /** Reads the members of a request; what is named by its id alone gets its text. */
    Operation read(Map<String, Object> members) {
        return Operation.of(trusted.spelledOut(members));
    }

    /** Executes an operation; the answer of a subscription holds its stream of events. */
    WebGraphQlResponse execute(Asked asked) {
        return execute(asked, Map.of());
    }

    /** Executes a subscription once more, for one who follows it already and has missed something: that is paid. */
    private WebGraphQlResponse look(Asked asked) {
        return execute(asked, Map.of(Limits.PAID, true));
    }

    private WebGraphQlResponse execute(Asked asked, Map<String, Object> more) {
        trusted.admit(asked.caller().client(), asked.operation().document());
        Map<String, Object> attributes = new HashMap<>(more);
        attributes.put(Caller.CONTEXT_KEY, asked.caller());
        attributes.put(Execution.ADDRESS, asked.address());
        attributes.put(Execution.HOST, asked.host());
        WebGraphQlRequest request = new WebGraphQlRequest(
                ADDRESS,
                HttpHeaders.EMPTY,
                null,
                null,
                attributes,
                asked.operation().toRequest(),
                asked.requestId(),
                Locale.ENGLISH);
        return refuseHeavy(
                asked.operation(),
                TimeLimit.OF_AN_OPERATION.on(
                        () -> Tenant.as(asked.caller().organizationId(), () -> answer(request)),
                        () -> mayStay(asked.caller())));
    }

    /** Who speaks for no organization has none that could be closed. */
    private boolean mayStay(Caller caller) {
        return caller.isNowhere() || standing.isStillLetIn(caller);
    }

    /**
     * Refuses a caller who was let in some time ago and may not stay.
     *
     * @throws EdgeFault UNAUTHENTICATED
     */
    void requireStill(Caller caller) {
        if (!mayStay(caller)) {
            throw EventStream.EXPIRED;
        }
    }

    /**
     * Follows a subscription that was executed, together with all who follow the same: the same document with the same
     * variables, in the same organization, with the same rights. What an event shows depends on nothing else; whether
     * somebody may follow at all was decided for each before.
     */
    Following follow(Asked asked, WebGraphQlResponse answer) {
        Caller caller = asked.caller();
        var same = new Same(
                caller.organizationId(),
                caller.roles(),
                caller.permissions(),
                asked.operation().withoutExtensions());
        return new Following(events(answer), () -> events(look(asked)), own -> streams.join(same, own));
    }

    private Flux<String> events(WebGraphQlResponse answer) {
        @SuppressWarnings("unchecked")
        Publisher<ExecutionResult> results = (Publisher<ExecutionResult>) Objects.requireNonNull(answer.getData());
        return Flux.from(results).map(result -> wire.text(result.toSpecification()));
    }

    private WebGraphQlResponse answer(WebGraphQlRequest request) {
        return transactions.sharingReads(
                () -> Objects.requireNonNull(graphQl.handleRequest(request).block()));
    }

    /** What is asked once is soon forgotten; a subscription is kept, with all that came with it. */
    private static WebGraphQlResponse refuseHeavy(Operation operation, WebGraphQlResponse answer) {
        if (answer.getData() instanceof Publisher && operation.weight() > HEAVIEST_SUBSCRIPTION) {
            throw new EdgeFault(
                    ErrorCode.COST_LIMIT,
                    "A subscription may have at most 16 KB with its variables: leave out what it does not use");
        }
        return answer;
    }

    /** What a caller asks from an address, under the id of this request, by which host name. */
    record Asked(Operation operation, Caller caller, String requestId, String address, String host) {}

    private record Same(UUID organizationId, Set<Role> roles, Set<Permission> permissions, Operation operation) {}
}
