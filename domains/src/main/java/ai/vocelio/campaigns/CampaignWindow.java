package ai.vocelio.campaigns;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * When calls may begin on some days of the week.
 *
 * @param from the first minute
 * @param until the first minute no more; midnight is the end of the day
 */
public record CampaignWindow(List<DayOfWeek> days, LocalTime from, LocalTime until) {

    /** Each day once, in the order of the week. */
    public CampaignWindow {
        days = days.stream().distinct().sorted().toList();
    }

    boolean isOpen() {
        return !days.isEmpty() && (from.isBefore(until) || until.equals(LocalTime.MIDNIGHT));
    }
}
