package ai.vocelio.bff.settings;

import ai.vocelio.settings.SettingName;

/** What is taken back for the own organization. */
record SettingResetInput(SettingName name) {}
