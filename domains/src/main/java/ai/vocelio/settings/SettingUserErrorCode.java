package ai.vocelio.settings;

/** Kinds of faults of changes of settings, named as in the schema. */
public enum SettingUserErrorCode {
    NOT_FOUND,
    OWN_ORGANIZATION,
    VALUE_OF_ANOTHER_KIND,
    OUT_OF_RANGE,
    LANGUAGE_NOT_SPOKEN,
    LOCKED
}
