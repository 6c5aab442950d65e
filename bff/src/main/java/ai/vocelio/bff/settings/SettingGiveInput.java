package ai.vocelio.bff.settings;

import ai.vocelio.settings.SettingName;
import ai.vocelio.settings.SettingUpdate;
import ai.vocelio.settings.SettingValue;
import java.util.UUID;

/** What is set for one organization right below. */
record SettingGiveInput(UUID organizationId, SettingName name, SettingValue value, boolean isLocked) {

    SettingUpdate toUpdate() {
        return new SettingUpdate(name, value, isLocked);
    }
}
