package ai.vocelio.settings;

/**
 * A setting and what it is to be.
 *
 * @param isLocked whether those below have to keep it
 */
public record SettingUpdate(SettingName name, SettingValue value, boolean isLocked) {}
