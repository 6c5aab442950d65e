package ai.vocelio.bff.security;

import ai.vocelio.kernel.Tenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Lets in who has a valid access token of an organization that lives here, or of none. What was let in is remembered by the
 * hash of its token until the token ends.
 */
@Component
class TokenAdmission {

    private static final int REMEMBERED = 20_000;
    private static final Duration LONGEST_MEMORY = Duration.ofMinutes(5);

    private final AccessTokens tokens;
    private final OpenOrganizations open;
    private final MemberStanding members;
    private final Clock clock;
    private final Cache<String, Caller> admitted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST_MEMORY)
            .build();

    TokenAdmission(AccessTokens tokens, OpenOrganizations open, MemberStanding members, Clock clock) {
        this.tokens = tokens;
        this.open = open;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The member, with the roles of now; a person who is in no organization.
     *
     * @param address from where he came
     */
    Caller admit(String token, String address) {
        String hash = Admission.sha256(token);
        Caller known = admitted.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return members.now(known);
        }
        Caller named = tokens.verify(token);
        if (named.isNowhere()) {
            return named;
        }
        Caller caller = open.known(named);
        Caller now = members.now(caller);
        Tenant.as(caller.organizationId(), () -> welcome(now, address));
        admitted.put(hash, caller);
        return now;
    }

    private void welcome(Caller caller, String address) {
        open.requireHere(caller);
        members.arrived(caller, address);
    }

    /** Whether a member who was let in is still what he was then. */
    boolean isStillGood(Caller caller) {
        return members.isAsBefore(caller);
    }
}
