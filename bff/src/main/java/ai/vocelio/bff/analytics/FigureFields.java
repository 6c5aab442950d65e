package ai.vocelio.bff.analytics;

import ai.vocelio.agents.Agent;
import ai.vocelio.analytics.FigureGroup;
import ai.vocelio.analytics.Figures;
import ai.vocelio.analytics.OutcomeFigure;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.campaigns.Campaign;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The figures of agents and campaigns: one look-up for all of a page. */
@Controller
class FigureFields {

    private final Figures figures;

    FigureFields(Figures figures) {
        this.figures = figures;
    }

    @BatchMapping(typeName = "Agent", field = "outcomes")
    Map<Agent, List<OutcomeFigure>> outcomesOfAgents(List<Agent> of) {
        return Join.lists(of, Agent::id, ids -> figures.totals(FigureGroup.AGENT, ids));
    }

    @BatchMapping(typeName = "Campaign", field = "outcomes")
    Map<Campaign, List<OutcomeFigure>> outcomesOfCampaigns(List<Campaign> of) {
        return Join.lists(of, Campaign::id, ids -> figures.totals(FigureGroup.CAMPAIGN, ids));
    }
}
