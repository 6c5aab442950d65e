package ai.vocelio.bff.analytics;

import ai.vocelio.agents.Agent;
import ai.vocelio.agents.Agents;
import ai.vocelio.analytics.FigureGroup;
import ai.vocelio.analytics.FigureSubject;
import ai.vocelio.analytics.Figures;
import ai.vocelio.analytics.OutcomeFigure;
import ai.vocelio.bff.graphql.Join;
import ai.vocelio.campaigns.Campaign;
import ai.vocelio.campaigns.Campaigns;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Whose figures are told, and the figures of those: one look-up for all of a page. */
@Controller
class FigureFields {

    private final Figures figures;
    private final Agents agents;
    private final Campaigns campaigns;
    private final Numbers numbers;

    FigureFields(Figures figures, Agents agents, Campaigns campaigns, Numbers numbers) {
        this.figures = figures;
        this.agents = agents;
        this.campaigns = campaigns;
        this.numbers = numbers;
    }

    @BatchMapping
    Map<FigureSubject, Agent> agent(List<FigureSubject> of) {
        return Join.byId(of, subject -> id(subject, FigureGroup.AGENT), agents::byIds);
    }

    @BatchMapping
    Map<FigureSubject, Campaign> campaign(List<FigureSubject> of) {
        return Join.byId(of, subject -> id(subject, FigureGroup.CAMPAIGN), campaigns::byIds);
    }

    @BatchMapping
    Map<FigureSubject, PhoneNumber> number(List<FigureSubject> of) {
        return Join.byId(of, subject -> id(subject, FigureGroup.NUMBER), numbers::byIds);
    }

    @BatchMapping(typeName = "Agent", field = "outcomes")
    Map<Agent, List<OutcomeFigure>> outcomesOfAgents(List<Agent> of) {
        return outcomes(of, Agent::id, FigureGroup.AGENT);
    }

    @BatchMapping(typeName = "Campaign", field = "outcomes")
    Map<Campaign, List<OutcomeFigure>> outcomesOfCampaigns(List<Campaign> of) {
        return outcomes(of, Campaign::id, FigureGroup.CAMPAIGN);
    }

    private <S> Map<S, List<OutcomeFigure>> outcomes(List<S> of, Function<S, UUID> idOf, FigureGroup group) {
        Map<UUID, List<OutcomeFigure>> totals =
                figures.totals(group, of.stream().map(idOf).distinct().toList());
        Map<S, List<OutcomeFigure>> found = new HashMap<>();
        of.forEach(one -> found.put(one, totals.getOrDefault(idOf.apply(one), List.of())));
        return found;
    }

    private static @Nullable UUID id(FigureSubject subject, FigureGroup group) {
        return subject.group() == group ? subject.id() : null;
    }
}
