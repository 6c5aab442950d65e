package ai.vocelio.bff.calls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ai.vocelio.agents.Agent;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFilter;
import ai.vocelio.calls.CallFilter.Party;
import ai.vocelio.calls.CallOrder;
import ai.vocelio.calls.Calls;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.contacts.Contact;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import ai.vocelio.kernel.Tenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The calls of agents, campaigns and contacts: one look-up for the first pages of all of them. */
@Controller
class PartyFields {

    private final Calls calls;

    PartyFields(Calls calls, BatchLoaderRegistry loaders) {
        this.calls = calls;
        loaders.forTypePair(CallsOfParty.class, FirstCalls.class)
                .registerMappedBatchLoader((keys, env) -> Mono.fromSupplier(() -> firstCalls(keys)));
    }

    @SchemaMapping(typeName = "Agent", field = "calls")
    CompletableFuture<Connection<Call>> callsOfAgent(
            Agent agent, Paging paging, DataLoader<CallsOfParty, FirstCalls> firstCalls) {
        return page(Party.AGENT, agent.id(), paging, firstCalls);
    }

    @SchemaMapping(typeName = "Campaign", field = "calls")
    CompletableFuture<Connection<Call>> callsOfCampaign(
            Campaign campaign, Paging paging, DataLoader<CallsOfParty, FirstCalls> firstCalls) {
        return page(Party.CAMPAIGN, campaign.id(), paging, firstCalls);
    }

    @SchemaMapping(typeName = "Contact", field = "calls")
    CompletableFuture<Connection<Call>> callsOfContact(
            Contact contact, Paging paging, DataLoader<CallsOfParty, FirstCalls> firstCalls) {
        return page(Party.CONTACT, contact.id(), paging, firstCalls);
    }

    private CompletableFuture<Connection<Call>> page(
            Party party, UUID id, Paging paging, DataLoader<CallsOfParty, FirstCalls> firstCalls) {
        UUID organization = Tenant.required();
        CallFilter filter = CallFilter.of(party, id);
        boolean isFirstPage = !paging.isFromEnd() && paging.after() == null && paging.before() == null;
        CompletableFuture<Page<Call>> page = isFirstPage
                ? firstCalls
                        .load(new CallsOfParty(party, id, paging.fetchSize()))
                        .thenApply(first -> Page.of(paging, first.calls()))
                : CompletableFuture.completedFuture(calls.list(filter, CallOrder.NEWEST_FIRST, paging));
        return page.thenApply(items -> Connection.of(
                items,
                call -> new Position(call.queuedAt().toString(), call.id()),
                () -> Tenant.as(organization, () -> calls.count(filter))));
    }

    /** They are mostly asked for the same number of calls of the same kind of party. */
    private Map<CallsOfParty, FirstCalls> firstCalls(Set<CallsOfParty> keys) {
        Map<CallsOfParty, FirstCalls> found = new HashMap<>();
        keys.stream()
                .collect(groupingBy(key -> new Look(key.party(), key.most()), mapping(CallsOfParty::id, toList())))
                .forEach((look, ids) -> calls.latestOf(look.party, ids, look.most)
                        .forEach((id, latest) ->
                                found.put(new CallsOfParty(look.party, id, look.most), new FirstCalls(latest))));
        return found;
    }

    private record Look(Party party, int most) {}

    /** The latest calls of a party, one more than the page holds when there are more. */
    record FirstCalls(List<Call> calls) {}
}
