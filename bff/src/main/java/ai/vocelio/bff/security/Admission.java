package ai.vocelio.bff.security;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.security.Caller.Switched;
import ai.vocelio.team.Permission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door: lets in who has a valid token of an organization that lives here and is open, or one of its API keys; and lets a
 * member through to an organization below, who names a support access.
 */
@Component
public class Admission implements Standing {

    private static final String SCHEME = "Bearer ";

    private final TokenAdmission tokens;
    private final KeyAdmission keys;
    private final SupportAdmission support;
    private final OpenOrganizations open;
    private final CustomRights rights;
    private final Clock clock;

    Admission(
            TokenAdmission tokens,
            KeyAdmission keys,
            SupportAdmission support,
            OpenOrganizations open,
            CustomRights rights,
            Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.support = support;
        this.open = open;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Lets a caller in by an Authorization header.
     *
     * @param actingIn the support access by which the caller acts in another organization; null in the own one
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admitHeader(@Nullable String authorization, @Nullable String actingIn, String address) {
        return atHome(admitPerson(authorization, actingIn, address));
    }

    /**
     * Lets a caller in by an Authorization header, also a person whose token speaks for no organization.
     *
     * @param actingIn the support access by which the caller acts in another organization; null in the own one
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admitPerson(@Nullable String authorization, @Nullable String actingIn, String address) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw signInFirst();
        }
        return known(authorization.substring(SCHEME.length()).strip(), actingIn, address);
    }

    /** What is told to who asks for more than is open to strangers. */
    public static EdgeFault signInFirst() {
        return new EdgeFault(
                ErrorCode.UNAUTHENTICATED, "Sign in first: send the access token as Authorization: Bearer <token>");
    }

    /**
     * Lets a caller in by an access token or the secret of an API key.
     *
     * @param actingIn the support access by which the caller acts in another organization; null in the own one
     * @param address from where it came
     * @throws EdgeFault UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE with the reason
     */
    public Caller admit(String token, @Nullable String actingIn, String address) {
        return atHome(known(token, actingIn, address));
    }

    private static Caller atHome(Caller caller) {
        if (caller.isNowhere()) {
            throw AccessTokens.organizationMissing();
        }
        return caller;
    }

    private Caller known(String token, @Nullable String actingIn, String address) {
        Caller home = letIn(token, address);
        return actingIn == null ? home : support.enter(home, actingIn);
    }

    private Caller letIn(String token, String address) {
        if (KeyAdmission.isKey(token)) {
            return ofOpen(keys.admit(token, address));
        }
        Caller person = tokens.admit(token, address);
        return person.isNowhere() ? person : ofOpen(rights.of(person));
    }

    private Caller ofOpen(Caller caller) {
        open.require(caller);
        return caller;
    }

    @Override
    public boolean isStillLetIn(Caller caller) {
        Switched switched = caller.switched();
        if (switched != null) {
            return isStillLetIn(switched.home())
                    && asOfNow(switched.home()).may(Permission.SUPPORT_ACCESS_USE)
                    && support.isStillOpen(caller, switched);
        }
        return clock.instant().isBefore(caller.expiresAt())
                && open.isOpen(caller.organizationId())
                && (caller.apiKeyId() == null ? tokens.isStillGood(caller) : keys.isStillGood(caller));
    }

    @Override
    public Caller asOfNow(Caller caller) {
        Switched switched = caller.switched();
        if (switched != null) {
            return support.asOfNow(caller, switched, asOfNow(switched.home()));
        }
        return caller.apiKeyId() == null ? rights.of(caller) : keys.asOfNow(caller);
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
