package ai.vocelio.bff.analytics;

import ai.vocelio.analytics.FigureGroup;

/** Whose calls can be ranked. */
enum LeaderboardGroup {
    AGENT,
    CAMPAIGN;

    FigureGroup group() {
        return FigureGroup.valueOf(name());
    }
}
