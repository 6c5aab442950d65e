package ai.vocelio.bff.security;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Tenant;
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
    private final KeyAdmission keys;
    private final OpenOrganizations open;
    private final CustomRights rights;
    private final MemberStanding members;
    private final Clock clock;
    private final Cache<String, Caller> admitted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST_MEMORY)
            .build();

    Admission(
            AccessTokens tokens,
            KeyAdmission keys,
            OpenOrganizations open,
            CustomRights rights,
            MemberStanding members,
            Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.open = open;
        this.rights = rights;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Lets a caller in by an Authorization header.
     *
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admitHeader(@Nullable String authorization, String address) {
        return atHome(admitPerson(authorization, address));
    }

    /**
     * Lets a caller in by an Authorization header, also a person whose token speaks for no organization.
     *
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admitPerson(@Nullable String authorization, String address) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new EdgeFault(
                    ErrorCode.UNAUTHENTICATED, "Sign in first: send the access token as Authorization: Bearer <token>");
        }
        return known(authorization.substring(SCHEME.length()).strip(), address);
    }

    /**
     * Lets a caller in by an access token or the secret of an API key.
     *
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admit(String token, String address) {
        return atHome(known(token, address));
    }

    private static Caller atHome(Caller caller) {
        if (caller.isNowhere()) {
            throw AccessTokens.organizationMissing();
        }
        return caller;
    }

    private Caller known(String token, String address) {
        if (KeyAdmission.isKey(token)) {
            return ofOpen(keys.admit(token, address));
        }
        Caller person = admitToken(token);
        return person.isNowhere() ? person : ofOpen(rights.of(person));
    }

    private Caller ofOpen(Caller caller) {
        open.require(caller);
        return caller;
    }

    @Override
    public boolean isStillLetIn(Caller caller) {
        return clock.instant().isBefore(caller.expiresAt())
                && open.isOpen(caller.organizationId())
                && (caller.apiKeyId() == null ? members.isAsBefore(caller) : keys.isStillGood(caller));
    }

    @Override
    public Caller asOfNow(Caller caller) {
        return caller.apiKeyId() == null ? rights.of(caller) : keys.asOfNow(caller);
    }

    private Caller admitToken(String token) {
        String hash = sha256(token);
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
        Tenant.as(caller.organizationId(), () -> welcome(now));
        admitted.put(hash, caller);
        return now;
    }

    private void welcome(Caller caller) {
        open.requireHere(caller);
        members.arrived(caller);
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
