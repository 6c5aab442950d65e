package ai.vocelio.settings;

/** How values of a setting from several organizations become the one that counts. */
public enum SettingKind {
    /** On or off: the nearest one counts, unless one further up is locked. */
    FLAG,
    /** A number that is the stricter the smaller it is: the nearest one counts, as far as those locked further up allow. */
    LIMIT,
    /** A language: the nearest one counts, unless one further up is locked. */
    LANGUAGE
}
