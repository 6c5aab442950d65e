package ai.vocelio.campaigns;

import static ai.vocelio.kernel.Problem.Kind.CONFLICT;
import static ai.vocelio.kernel.Problem.Kind.INVALID;
import static ai.vocelio.kernel.Problem.Kind.NOT_FOUND;

import ai.vocelio.kernel.Problem;
import org.springframework.dao.DataIntegrityViolationException;

/** What can be wrong with a change of a campaign, in sentences. */
final class CampaignProblems {

    private static final String NAME_CONSTRAINT = "campaign_name_unique";

    private CampaignProblems() {}

    /** A contact in the list of a command. @param index where it stands, from 0 */
    static Problem contactNotFound(int index) {
        return new Problem(
                NOT_FOUND,
                CampaignUserErrorCode.NOT_FOUND,
                "There is no such contact.",
                "contactIds",
                String.valueOf(index));
    }

    /** @param what as people call it: {@code campaign}, {@code agent} */
    static Problem notFound(String what, String field) {
        return new Problem(NOT_FOUND, CampaignUserErrorCode.NOT_FOUND, "There is no such " + what + ".", field);
    }

    static Problem nameBlank() {
        return new Problem(INVALID, CampaignUserErrorCode.NAME_BLANK, "A name has at least one character.", "name");
    }

    static Problem notADraft() {
        return new Problem(
                CONFLICT,
                CampaignUserErrorCode.NOT_A_DRAFT,
                "Only a draft can be changed: create another campaign.",
                "campaignId");
    }

    static Problem timeZoneUnknown() {
        return new Problem(
                INVALID,
                CampaignUserErrorCode.TIME_ZONE_UNKNOWN,
                "There is no such time zone: give an IANA name such as America/New_York.",
                "schedule",
                "timeZone");
    }

    static Problem endBeforeStart() {
        return new Problem(
                INVALID,
                CampaignUserErrorCode.END_BEFORE_START,
                "The campaign ends before it starts: give a later end.",
                "schedule",
                "endsAt");
    }

    static Problem endInThePast() {
        return new Problem(
                INVALID,
                CampaignUserErrorCode.END_IN_THE_PAST,
                "The campaign would be over before it begins: give an end that is still to come.",
                "schedule",
                "endsAt");
    }

    static Problem retryInFractions() {
        return new Problem(
                INVALID,
                CampaignUserErrorCode.RETRY_INVALID,
                "The time between two calls is kept in whole seconds: leave the fraction out.",
                "retry",
                "after");
    }

    static Problem retryWithoutCause() {
        return new Problem(
                INVALID,
                CampaignUserErrorCode.RETRY_INVALID,
                "Nothing would let it try again: give a cause, or one call to each contact by maxAttempts.",
                "retry",
                "causes");
    }

    static Problem windowClosed() {
        return new Problem(
                INVALID,
                CampaignUserErrorCode.WINDOW_CLOSED,
                "A window needs a day, and an end after its beginning on the same day: give two for a night.",
                "schedule",
                "windows");
    }

    static Problem stale() {
        return new Problem(
                CONFLICT,
                CampaignUserErrorCode.STALE_OBJECT,
                "Somebody changed the campaign meanwhile: read it again.",
                "expectedVersion");
    }

    static RuntimeException of(DataIntegrityViolationException exception) {
        return Problem.behind(
                exception,
                NAME_CONSTRAINT,
                () -> new Problem(
                        CONFLICT,
                        CampaignUserErrorCode.NAME_TAKEN,
                        "Another campaign has this name: choose another one.",
                        "name"));
    }
}
