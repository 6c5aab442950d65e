package ai.vocelio.bff.testing;

import ai.vocelio.team.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An access token as Keycloak makes it; each method gives a changed one. */
public final class TestToken {

    private static final long LIFE_SECONDS = 300;

    private final TestIssuer issuer;
    private final JWTClaimsSet.Builder claims;
    private String type = "at+jwt";
    private RSAKey key;

    private TestToken(TestIssuer issuer) {
        this.issuer = issuer;
        this.key = issuer.key();
        Instant now = Clock.systemUTC().instant();
        this.claims = new JWTClaimsSet.Builder()
                .issuer(issuer.issuer())
                .audience("vocelio-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("azp", "vocelio-portal")
                .claim("sid", UUID.randomUUID().toString());
    }

    static TestToken of(TestIssuer issuer, TestOrganization organization) {
        return new TestToken(issuer)
                .person(organization, "owner")
                .organizations(Map.of(organization.alias(), membership(organization.id(), Role.OWNER)));
    }

    /** Whom it speaks of; the same name in the same organization is the same person. */
    public TestToken person(TestOrganization organization, String name) {
        claims.subject(UUID.nameUUIDFromBytes((organization + name).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString())
                .claim("name", name)
                .claim("preferred_username", name)
                .claim("email", name + "@" + organization.alias() + ".test")
                .claim("email_verified", true);
        return this;
    }

    /** A member of the organization with these roles; each set of roles is a person of its own. */
    public TestToken roles(TestOrganization organization, Role... roles) {
        return person(organization, Arrays.toString(roles))
                .organizations(Map.of(organization.alias(), membership(organization.id(), roles)));
    }

    /** The organization claim, as given. */
    public TestToken organizations(@Nullable Object claim) {
        return claim("organization", claim);
    }

    /** What stands under an organization's alias. */
    public static Map<String, Object> membership(@Nullable UUID id, Role... roles) {
        Map<String, Object> membership = new java.util.HashMap<>();
        if (id != null) {
            membership.put("id", id.toString());
        }
        membership.put("groups", List.of("/members"));
        membership.put(
                "resource_access",
                Map.of(
                        "vocelio-api",
                        Map.of("roles", Arrays.stream(roles).map(Role::name).toList())));
        return membership;
    }

    /** Any claim; null takes it away. */
    public TestToken claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    /** When it ends. */
    public TestToken expiresAt(Instant end) {
        claims.expirationTime(Date.from(end));
        return this;
    }

    /** Type in the header; ID tokens of Keycloak say JWT. */
    public TestToken type(String headerType) {
        type = headerType;
        return this;
    }

    /** Signs with another key, which keeps its own id. */
    public TestToken signedBy(RSAKey other) {
        key = other;
        return this;
    }

    /** Changes the claims in any way. */
    public TestToken with(Consumer<JWTClaimsSet.Builder> change) {
        change.accept(claims);
        return this;
    }

    /** The signed token, RS256. */
    public String sign() {
        try {
            SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.RS256, key.getKeyID()), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signed token, ES256. */
    public String signElliptic() {
        try {
            SignedJWT jwt = new SignedJWT(
                    header(JWSAlgorithm.ES256, issuer.ellipticKey().getKeyID()), claims.build());
            jwt.sign(new ECDSASigner(issuer.ellipticKey()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWSHeader header(JWSAlgorithm algorithm, String keyId) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(keyId)
                .build();
    }
}
