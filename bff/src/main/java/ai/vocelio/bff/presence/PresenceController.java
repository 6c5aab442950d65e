package ai.vocelio.bff.presence;

import ai.vocelio.bff.graphql.Join;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.live.Live;
import ai.vocelio.bff.live.Topic;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.presence.Presence;
import ai.vocelio.presence.PresenceChanged;
import ai.vocelio.presence.PresenceUserErrorCode;
import ai.vocelio.presence.Presences;
import ai.vocelio.team.Member;
import ai.vocelio.team.Team;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class PresenceController {

    private final Presences presences;
    private final Team team;
    private final Live live;
    private final Clock clock;

    PresenceController(Presences presences, Team team, Live live, Clock clock) {
        this.presences = presences;
        this.team = team;
        this.live = live;
        this.clock = clock;
    }

    @BatchMapping
    Map<Member, Presence> presence(List<Member> members) {
        return Join.by(members, Member::id, presences::byIds);
    }

    @MutationMapping
    PresencePayload presenceSet(@Argument PresenceSetInput input, @ContextValue Caller caller) {
        return UserErrors.catching(() -> said(input, caller), PresencePayload::new);
    }

    private Presence said(PresenceSetInput input, Caller caller) {
        if (caller.apiKeyId() != null || caller.switched() != null) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    PresenceUserErrorCode.NOT_A_PERSON,
                    "Only a member says whether he is there, signed in to the own organization.");
        }
        return presences.say(caller.subject(), input.state());
    }

    @SubscriptionMapping
    Flux<PresenceChange> presenceChanged(@ContextValue Caller caller) {
        return live.follow(topic(caller.organizationId()), new PresenceFeed(presences, team, clock));
    }

    @EventListener
    void on(PresenceChanged event) {
        live.tell(topic(event.organizationId()), event.memberId());
    }

    /** The members of an organization; told their ids. */
    private static Topic<UUID> topic(UUID organizationId) {
        return new Topic<>(organizationId, "presence", organizationId);
    }
}
