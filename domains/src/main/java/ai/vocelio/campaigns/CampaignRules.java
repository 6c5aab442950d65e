package ai.vocelio.campaigns;

import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether an organization has campaigns, and when they call if nobody says so. */
@Component
class CampaignRules {

    private static final CampaignWindow OFFICE_HOURS = new CampaignWindow(
            List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private final Organizations organizations;
    private final Allowances allowances;

    CampaignRules(Organizations organizations, Allowances allowances) {
        this.organizations = organizations;
        this.allowances = allowances;
    }

    void requireAllowed() {
        allowances.requireOn(SettingName.CAMPAIGNS, CampaignUserErrorCode.SWITCHED_OFF);
    }

    CampaignSchedule officeHours() {
        String timeZone = organizations.current().map(Organization::timeZone).orElse("UTC");
        return new CampaignSchedule(null, null, timeZone, true, List.of(OFFICE_HOURS));
    }
}
