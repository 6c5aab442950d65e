package ai.vocelio.settings;

import ai.vocelio.organizations.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it counts.
 *
 * @param setBy what the organization is that has set it; null unless it is inherited
 * @param lockedBy what the organization is whose lock binds; null when none does
 * @param isLockedBelow whether what the asking organization has set has to be kept by those below it
 * @param maximum greatest number that may be set here; null for what is no number
 */
public record Setting(
        SettingName name,
        SettingValue value,
        SettingOrigin origin,
        @Nullable OrganizationKind setBy,
        @Nullable OrganizationKind lockedBy,
        boolean isLockedBelow,
        @Nullable Integer maximum) {

    /** What it is when nobody sets it. */
    public SettingValue standard() {
        return name.standard();
    }

    /** Whether one above has locked it: a limit may then only be stricter, anything else stays as it is. */
    public boolean isLocked() {
        return lockedBy != null;
    }

    /** Least number that may be set; null for what is no number. */
    public @Nullable Integer minimum() {
        return name.minimum();
    }
}
