package ai.vocelio.campaigns;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign calls.
 *
 * @param startsAt not before; null for as soon as somebody starts it
 * @param endsAt not from then on; null for until everybody is done
 * @param timeZone IANA name of the clock that the windows are read by
 * @param isInContactsTimeZone whether the windows are read by the contact's own clock, where it is known
 */
@Embeddable
public record CampaignSchedule(
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String timeZone,
        boolean isInContactsTimeZone,

        @JdbcTypeCode(SqlTypes.JSON) List<CampaignWindow> windows) {

    /** Times as exact as the database keeps them. */
    public CampaignSchedule {
        startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt == null ? null : endsAt.truncatedTo(ChronoUnit.MICROS);
        windows = List.copyOf(windows);
    }

    /** Whether it is over before it can begin. */
    boolean isPast(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }

    void check() {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw CampaignProblems.timeZoneUnknown();
        }
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            throw CampaignProblems.endBeforeStart();
        }
        if (!windows.stream().allMatch(CampaignWindow::isOpen)) {
            throw CampaignProblems.windowClosed();
        }
    }
}
