package ai.vocelio.campaigns;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Paging.Position;

/** How to order campaigns. */
public record CampaignOrder(Field field, Direction direction) {

    /** The order when nobody asks for another one. */
    public static final CampaignOrder NEWEST_FIRST = new CampaignOrder(Field.CREATED_AT, Direction.DESC);

    /** By what campaigns can be ordered; each has an index. */
    public enum Field {
        CREATED_AT,
        NAME
    }

    /** Where a campaign stands in a list of this order. */
    public Position position(Campaign campaign) {
        return switch (field) {
            case CREATED_AT -> new Position(campaign.createdAt().toString(), campaign.id());
            case NAME -> new Position(campaign.name(), campaign.id());
        };
    }

    Keyset keyset() {
        return switch (field) {
            case CREATED_AT -> new Keyset("created_at", "timestamptz", direction);
            case NAME -> new Keyset("name", "text", direction);
        };
    }
}
