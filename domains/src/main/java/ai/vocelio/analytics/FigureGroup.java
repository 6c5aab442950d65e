package ai.vocelio.analytics;

/** By what figures are told apart. */
public enum FigureGroup {
    /** All calls of the organization together. */
    NONE,
    AGENT,
    CAMPAIGN,
    NUMBER
}
