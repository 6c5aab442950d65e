package ai.vocelio.analytics;

import java.util.UUID;

/** An agent, campaign or number whose figures are told. */
public record FigureSubject(FigureGroup group, UUID id) {}
