package ai.vocelio.bff.security;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.developer.ApiKeyLimits;
import ai.vocelio.team.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verifies access tokens: JWT access tokens (RFC 9068, header type {@code at+jwt}) of an allowed issuer, signed with RS256
 * or ES256, for our audience, asked for by a known client, with exactly one organization, or none at all: then it speaks
 * for the person alone. An ID token carries the same roles: its header type gives it away.
 */
@Component
public class AccessTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final String ONE_ORGANIZATION =
            "must carry exactly one organization: ask for the scope organization:<alias>";
    private static final String ONE_TIME_PASSWORD = "otp";
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_TOKEN = 16 * 1024;

    private final SecuritySettings settings;
    private final Clock clock;
    private final Map<String, SigningKeys> keys;

    AccessTokens(SecuritySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.keys = settings.issuers().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), issuer -> new SigningKeys(settings.keysOf(issuer), clock)));
    }

    /**
     * Who the token speaks of.
     *
     * @throws EdgeFault UNAUTHENTICATED with the reason; UNAVAILABLE when the issuer's keys cannot be had
     */
    public Caller verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw refused("is too long");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            checkHeader(jwt.getHeader());
            checkSignature(jwt, claims.getIssuer());
            checkTimes(claims);
            checkPurpose(claims);
            return caller(claims);
        } catch (ParseException | JOSEException e) {
            throw refused("is not a signed access token");
        }
    }

    /** Whether every issuer can be asked for its keys now. */
    public boolean areIssuersReachable() {
        return keys.values().stream().allMatch(SigningKeys::isReachable);
    }

    private static void checkHeader(JWSHeader header) {
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            throw refused("is signed with another algorithm than RS256 or ES256");
        }
        if (!ACCESS_TOKEN.equals(header.getType())) {
            throw refused("is not an access token: its type is not at+jwt");
        }
    }

    private void checkSignature(SignedJWT jwt, @Nullable String issuer) throws JOSEException {
        SigningKeys ofIssuer = issuer == null ? null : keys.get(issuer);
        if (ofIssuer == null) {
            throw refused("comes from an issuer that is not allowed here");
        }
        String keyId = Objects.requireNonNullElse(jwt.getHeader().getKeyID(), "");
        JWK key = ofIssuer.find(keyId)
                .filter(published -> !KeyUse.ENCRYPTION.equals(published.getKeyUse()))
                .orElseThrow(() -> refused("is signed with a key that the issuer does not publish"));
        if (!jwt.verify(verifier(key, jwt.getHeader().getAlgorithm()))) {
            throw refused("has a wrong signature");
        }
    }

    private static JWSVerifier verifier(JWK key, JWSAlgorithm algorithm) throws JOSEException {
        return switch (key) {
            case RSAKey rsa when algorithm.equals(JWSAlgorithm.RS256) -> new RSASSAVerifier(rsa);
            case ECKey ec when algorithm.equals(JWSAlgorithm.ES256) -> new ECDSAVerifier(ec);
            default -> throw refused("is signed with a key of another kind than its algorithm");
        };
    }

    private void checkTimes(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        if (claims.getIssueTime() == null) {
            throw refused("does not say when it was issued");
        }
        if (expires == null || !now.isBefore(expires.toInstant().plus(SKEW))) {
            throw refused("has expired");
        }
        for (Date notBefore : new @Nullable Date[] {claims.getNotBeforeTime(), claims.getIssueTime()}) {
            if (notBefore != null && now.isBefore(notBefore.toInstant().minus(SKEW))) {
                throw refused("is not valid yet");
            }
        }
    }

    private void checkPurpose(JWTClaimsSet claims) throws ParseException {
        if (!claims.getAudience().contains(settings.audience())) {
            throw refused("is not for the audience " + settings.audience());
        }
        if (!settings.clients().contains(String.valueOf(claims.getStringClaim("azp")))) {
            throw refused("was asked for by a client that is not allowed here");
        }
    }

    private Caller caller(JWTClaimsSet claims) throws ParseException {
        OrganizationClaim organization = OrganizationClaim.of(claims.getClaims(), settings.audience())
                .orElseThrow(() -> refused(ONE_ORGANIZATION));
        UUID subject = OrganizationClaim.uuid(claims.getSubject()).orElseThrow(() -> refused("has no subject"));
        String name = firstOf(claims, List.of("name", "preferred_username", "azp"));
        return new Caller(
                subject,
                name,
                claims.getStringClaim("email"),
                Boolean.TRUE.equals(claims.getClaim("email_verified")),
                organization.roles(),
                Role.permissionsOf(organization.roles()),
                organization.id(),
                organization.alias(),
                claims.getIssueTime().toInstant(),
                claims.getExpirationTime().toInstant(),
                claims.getStringClaim("azp"),
                null,
                ApiKeyLimits.NONE,
                signIn(claims));
    }

    private static SignIn signIn(JWTClaimsSet claims) throws ParseException {
        Date at = claims.getDateClaim("auth_time");
        return new SignIn(
                claims.getStringClaim("identity_provider"),
                claims.getStringClaim("sid"),
                at == null ? null : at.toInstant(),
                levelOf(claims));
    }

    /** Who has a second factor is asked for it, also without having been asked for a level: then only the ways are told. */
    private static int levelOf(JWTClaimsSet claims) throws ParseException {
        List<String> ways = claims.getStringListClaim("amr");
        if (ways != null && ways.contains(ONE_TIME_PASSWORD)) {
            return SignInStrength.SECOND_FACTOR;
        }
        return claims.getClaim("acr") instanceof String acr && acr.matches("[0-9]") ? Integer.parseInt(acr) : 0;
    }

    private static String firstOf(JWTClaimsSet claims, List<String> names) throws ParseException {
        for (String name : names) {
            String value = claims.getStringClaim(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** What is told to a person without an organization who asks for what belongs to one. */
    public static EdgeFault organizationMissing() {
        return refused(ONE_ORGANIZATION);
    }

    private static EdgeFault refused(String why) {
        return new EdgeFault(ErrorCode.UNAUTHENTICATED, "The access token " + why + ". Sign in again");
    }
}
