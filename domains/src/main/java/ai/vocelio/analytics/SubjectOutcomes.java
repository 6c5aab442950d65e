package ai.vocelio.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a subject came to.
 *
 * @param subject whose; null for all calls together
 * @param calls all ended calls, also those without an outcome
 */
public record SubjectOutcomes(@Nullable FigureSubject subject, long calls, List<OutcomeFigure> outcomes) {}
