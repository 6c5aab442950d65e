package ai.vocelio.analytics;

/** What may be wrong with a question for figures. */
public enum FigureUserErrorCode {
    RANGE_INVALID
}
