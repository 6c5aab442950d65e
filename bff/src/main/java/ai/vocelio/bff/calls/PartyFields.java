package ai.vocelio.bff.calls;

import ai.vocelio.agents.Agent;
import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.Loaders;
import ai.vocelio.bff.graphql.NestedList;
import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFilter;
import ai.vocelio.calls.CallFilter.Party;
import ai.vocelio.calls.CallOrder;
import ai.vocelio.calls.Calls;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.contacts.Contact;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The calls of agents, campaigns and contacts, newest first. */
@Controller
class PartyFields {

    private final NestedList<Call> callsOfAgents;
    private final NestedList<Call> callsOfCampaigns;
    private final NestedList<Call> callsOfContacts;

    PartyFields(Calls calls, Loaders loaders) {
        this.callsOfAgents = new NestedList<>("Agent.calls", loaders, callsOf(Party.AGENT, calls));
        this.callsOfCampaigns = new NestedList<>("Campaign.calls", loaders, callsOf(Party.CAMPAIGN, calls));
        this.callsOfContacts = new NestedList<>("Contact.calls", loaders, callsOf(Party.CONTACT, calls));
    }

    private static NestedList.Source<Call> callsOf(Party party, Calls calls) {
        return new NestedList.Source<>(
                (ids, most) -> calls.latestOf(party, ids, most),
                (id, paging) -> calls.list(CallFilter.of(party, id), CallOrder.NEWEST_FIRST, paging),
                ids -> calls.countsOf(party, ids),
                (id, call) -> new Position(call.queuedAt().toString(), call.id()));
    }

    @SchemaMapping(typeName = "Agent", field = "calls")
    CompletableFuture<Connection<Call>> callsOfAgent(Agent agent, Paging paging, DataFetchingEnvironment env) {
        return callsOfAgents.of(agent.id(), paging, env);
    }

    @SchemaMapping(typeName = "Campaign", field = "calls")
    CompletableFuture<Connection<Call>> callsOfCampaign(Campaign campaign, Paging paging, DataFetchingEnvironment env) {
        return callsOfCampaigns.of(campaign.id(), paging, env);
    }

    @SchemaMapping(typeName = "Contact", field = "calls")
    CompletableFuture<Connection<Call>> callsOfContact(Contact contact, Paging paging, DataFetchingEnvironment env) {
        return callsOfContacts.of(contact.id(), paging, env);
    }
}
