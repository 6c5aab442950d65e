package ai.vocelio.bff.settings;

import ai.vocelio.settings.SettingName;
import java.util.UUID;

/** What is taken back for one organization right below. */
record SettingTakeInput(UUID organizationId, SettingName name) {}
