package ai.vocelio.bff.settings;

import ai.vocelio.settings.Setting;
import java.util.List;

/** The settings as they come to an organization below. */
record ChildSettings(List<Setting> settings) {}
