package ai.vocelio.settings;

import ai.vocelio.organizations.OrganizationKind;

/**
 * What one organization on the way up has set.
 *
 * @param height how far up it stands; 0 is the one that asks
 * @param kind what it is
 * @param isForThisOne whether it is meant for the one below alone: it counts before what the same organization set for all
 */
record Opinion(
        int height,
        OrganizationKind kind,
        SettingName name,
        boolean isForThisOne,
        SettingValue value,
        boolean isLocked) {}
