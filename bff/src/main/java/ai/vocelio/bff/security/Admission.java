package ai.vocelio.bff.security;

import ai.vocelio.audit.Acting;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Team;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door: lets in who has a valid token of an organization that lives here and is open, or one of its API keys. What was
 * let in is remembered by the hash of its token until the token ends.
 */
@Component
public class Admission implements Standing {

    private static final int REMEMBERED = 20_000;
    private static final Duration LONGEST_MEMORY = Duration.ofMinutes(5);
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Team team;
    private final KeyAdmission keys;
    private final OpenOrganizations open;
    private final CustomRights rights;
    private final Clock clock;
    private final Cache<String, Caller> admitted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST_MEMORY)
            .build();

    Admission(
            AccessTokens tokens,
            Team team,
            KeyAdmission keys,
            OpenOrganizations open,
            CustomRights rights,
            Clock clock) {
        this.tokens = tokens;
        this.team = team;
        this.keys = keys;
        this.open = open;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Lets a caller in by an Authorization header.
     *
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admitHeader(@Nullable String authorization, String address) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new EdgeFault(
                    ErrorCode.UNAUTHENTICATED, "Sign in first: send the access token as Authorization: Bearer <token>");
        }
        return admit(authorization.substring(SCHEME.length()).strip(), address);
    }

    /**
     * Lets a caller in by an access token or the secret of an API key.
     *
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admit(String token, String address) {
        Caller caller = KeyAdmission.isKey(token) ? keys.admit(token, address) : rights.of(admitToken(token));
        open.require(caller);
        return caller;
    }

    @Override
    public boolean isStillLetIn(Caller caller) {
        return clock.instant().isBefore(caller.expiresAt())
                && open.isOpen(caller.organizationId())
                && (caller.apiKeyId() == null || keys.isStillGood(caller));
    }

    @Override
    public Caller asOfNow(Caller caller) {
        return caller.apiKeyId() == null ? rights.of(caller) : keys.asOfNow(caller);
    }

    private Caller admitToken(String token) {
        String hash = sha256(token);
        Caller known = admitted.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return known;
        }
        Caller named = tokens.verify(token);
        Caller caller = open.known(named);
        Tenant.as(caller.organizationId(), () -> welcome(caller));
        admitted.put(hash, caller);
        return caller;
    }

    private void welcome(Caller caller) {
        open.requireHere(caller);
        MemberArrival arrival = new MemberArrival(caller.subject(), caller.name(), caller.email(), caller.roles());
        Acting.system("signIn").does(() -> team.arrived(arrival));
    }

    static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
