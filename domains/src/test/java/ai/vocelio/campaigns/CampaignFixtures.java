package ai.vocelio.campaigns;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Campaigns for tests. */
public final class CampaignFixtures {

    /** Ten calls at the same time. */
    public static final CampaignPace TEN_AT_ONCE = new CampaignPace(10, null, null);

    /** Three calls, a day apart. */
    public static final CampaignRetry THRICE =
            new CampaignRetry(3, Duration.ofDays(1), List.of(CampaignRetryCause.BUSY, CampaignRetryCause.NO_ANSWER));

    private CampaignFixtures() {}

    /** A campaign in office hours. */
    public static CampaignCreate campaign(String name, UUID agentId, UUID numberId) {
        return new CampaignCreate(name, agentId, numberId, null, TEN_AT_ONCE, THRICE);
    }
}
