package ai.vocelio.settings;

/** Who has set what counts; named as in the schema. */
public enum SettingOrigin {
    /** The organization that asks. */
    OWN,
    /** One above it. */
    INHERITED,
    /** Nobody. */
    DEFAULT
}
