package ai.vocelio.bff.security;

import static ai.vocelio.bff.testing.TestOrganization.ACME;
import static ai.vocelio.bff.testing.TestOrganization.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessTokensTests {

    private final SettableClock clock = new SettableClock();
    private final TestIssuer issuer = new TestIssuer();
    private final AccessTokens tokens = new AccessTokens(
            new SecuritySettings(
                    List.of(issuer.issuer()), null, "vocelio-api", Set.of("vocelio-portal", "vocelio-cli"), List.of()),
            clock);

    @Test
    void an_access_token_tells_who_asks_in_which_organization() {
        Caller caller = tokens.verify(token().roles(ACME, Role.VIEWER).sign());

        assertThat(caller.organizationId()).isEqualTo(ACME.id());
        assertThat(caller.organizationAlias()).isEqualTo("acme");
        assertThat(caller.roles()).containsExactly(Role.VIEWER);
        assertThat(caller.may(Permission.AGENT_READ)).isTrue();
        assertThat(caller.may(Permission.CALL_PLACE)).isFalse();
    }

    @Test
    void an_elliptic_signature_is_as_good() {
        assertThat(tokens.verify(token().signElliptic()).organizationId()).isEqualTo(ACME.id());
    }

    @Test
    void a_token_of_a_foreign_issuer_is_refused() {
        refused(token().claim("iss", "https://elsewhere.test/realms/vocelio").sign(), "issuer");
        refused(new TestIssuer().token(ACME).sign(), "issuer");
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        refused(token().with(claims -> claims.audience("account")).sign(), "audience");
    }

    @Test
    void a_token_of_an_unknown_client_is_refused() {
        refused(token().claim("azp", "somebody-else").sign(), "client");
        refused(token().claim("azp", null).sign(), "client");
    }

    @Test
    void an_id_token_is_refused_although_it_carries_the_same_roles() {
        refused(token().type("JWT").sign(), "at+jwt");
    }

    @Test
    void a_token_lives_until_its_end_and_thirty_seconds_more() {
        String token = token().expiresAt(clock.instant().plusSeconds(60)).sign();

        clock.advance(Duration.ofSeconds(80));
        assertThat(tokens.verify(token).organizationAlias()).isEqualTo("acme");
        clock.advance(Duration.ofSeconds(15));
        refused(token, "expired");
    }

    @Test
    void a_token_of_tomorrow_is_refused() {
        Instant later = clock.instant().plusSeconds(120);
        refused(token().with(claims -> claims.notBeforeTime(Date.from(later))).sign(), "not valid yet");
        refused(token().with(claims -> claims.issueTime(Date.from(later))).sign(), "not valid yet");
    }

    @Test
    void a_token_without_an_end_is_refused() {
        refused(token().with(claims -> claims.expirationTime(null)).sign(), "expired");
    }

    @Test
    void exactly_one_organization_with_an_id_is_required() {
        Map<String, Object> acme = TestToken.membership(ACME.id(), Role.OWNER);
        refused(token().organizations(List.of("acme")).sign(), "exactly one organization");
        refused(token().organizations(Map.of()).sign(), "exactly one organization");
        refused(
                token().organizations(Map.of("acme", acme, "globex", TestToken.membership(GLOBEX.id(), Role.OWNER)))
                        .sign(),
                "exactly one organization");
        refused(
                token().organizations(Map.of("acme", TestToken.membership(null, Role.OWNER)))
                        .sign(),
                "exactly one organization");
    }

    @Test
    void a_token_without_the_claim_speaks_for_the_person_alone() {
        Caller caller = tokens.verify(token().organizations(null).sign());
        assertThat(caller.isNowhere()).isTrue();
        assertThat(caller.roles()).isEmpty();
        assertThat(caller.permissions()).isEmpty();
        refused(
                token().organizations(Map.of("nowhere", TestToken.membership(Caller.NOWHERE, Role.OWNER)))
                        .sign(),
                "exactly one organization");
    }

    @Test
    void roles_at_the_top_level_and_unknown_roles_give_nothing() {
        Map<String, Object> roles = Map.of("vocelio-api", Map.of("roles", List.of("OWNER")));
        Caller caller = tokens.verify(
                token().organizations(Map.of("acme", Map.of("id", ACME.id().toString())))
                        .claim("resource_access", roles)
                        .claim("realm_access", Map.of("roles", List.of("OWNER")))
                        .sign());

        assertThat(caller.roles()).isEmpty();
        assertThat(caller.permissions()).isEmpty();
    }

    @Test
    void an_unsigned_token_and_one_signed_with_the_public_key_are_refused() throws Exception {
        refused(new PlainJWT(new JWTClaimsSet.Builder().issuer(issuer.issuer()).build()).serialize(), "not a signed");
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(issuer.key().getKeyID())
                        .build(),
                new JWTClaimsSet.Builder().issuer(issuer.issuer()).build());
        forged.sign(
                new MACSigner(issuer.key().toPublicJWK().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        refused(forged.serialize(), "RS256 or ES256");
        refused("not-a-token", "not a signed");
    }

    @Test
    void a_changed_token_is_refused() {
        String token = token().sign();
        String foreign = token().roles(GLOBEX, Role.OWNER).sign();
        String mixed = token.substring(0, token.indexOf('.'))
                + foreign.substring(foreign.indexOf('.'), foreign.lastIndexOf('.'))
                + token.substring(token.lastIndexOf('.'));
        refused(mixed, "signature");
    }

    @Test
    void a_new_key_is_found_without_a_restart() {
        tokens.verify(token().sign());
        clock.advance(SigningKeys.BETWEEN_LOOKS);
        issuer.rotate();

        assertThat(tokens.verify(token().sign()).organizationAlias()).isEqualTo("acme");
    }

    @Test
    void forged_key_ids_do_not_make_us_ask_the_issuer_each_time() {
        String forged = token().signedBy(TestIssuer.newKey()).sign();
        for (int i = 0; i < 20; i++) {
            refused(forged, "does not publish");
        }
        assertThat(issuer.looks()).isLessThanOrEqualTo(2);
    }

    @Test
    void while_the_issuer_is_away_known_keys_are_good_and_unknown_ones_say_that_it_is_away() {
        String token = token().expiresAt(clock.instant().plusSeconds(3600)).sign();
        tokens.verify(token);
        issuer.setDown(true);
        clock.advance(SigningKeys.FRESH.plusSeconds(1));

        assertThat(tokens.verify(token).organizationAlias()).isEqualTo("acme");
        fails(token().signedBy(TestIssuer.newKey()).sign(), ErrorCode.UNAVAILABLE, "identity provider");
    }

    @Test
    void while_the_issuer_hangs_known_keys_do_not_wait_and_unknown_ones_share_one_short_wait() throws Exception {
        String token = token().expiresAt(clock.instant().plusSeconds(3600)).sign();
        String unknown = token().signedBy(TestIssuer.newKey())
                .expiresAt(clock.instant().plusSeconds(3600))
                .sign();
        tokens.verify(token);
        int looks = issuer.looks();
        clock.advance(SigningKeys.FRESH.plusSeconds(1));

        try (AutoCloseable _ = issuer.hang();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waiting = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(
                            n -> callers.submit(() -> fails(unknown, ErrorCode.UNAVAILABLE, "identity provider")))
                    .toList();
            assertThat(callers.submit(() -> tokens.verify(token))
                            .get(1, TimeUnit.SECONDS)
                            .organizationAlias())
                    .isEqualTo("acme");
            for (Future<?> refused : waiting) {
                refused.get(2500, TimeUnit.MILLISECONDS);
            }
            assertThat(issuer.looks()).isEqualTo(looks + 1);
        }
    }

    @Test
    void an_issuer_that_was_away_at_the_start_is_believed_as_soon_as_it_is_back() {
        issuer.setDown(true);
        fails(token().sign(), ErrorCode.UNAVAILABLE, "identity provider");
        issuer.setDown(false);
        clock.advance(SigningKeys.AFTER_FAILURE);

        assertThat(tokens.verify(token().sign()).organizationAlias()).isEqualTo("acme");
    }

    @Test
    void a_subject_that_is_no_id_is_refused() {
        refused(token().claim("sub", "root").sign(), "subject");
        assertThat(tokens.verify(token().claim("sub", UUID.randomUUID().toString())
                                .sign())
                        .name())
                .isEqualTo("owner");
    }

    private TestToken token() {
        return issuer.token(ACME);
    }

    private void refused(String token, String why) {
        fails(token, ErrorCode.UNAUTHENTICATED, why);
    }

    private void fails(String token, ErrorCode code, String why) {
        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> tokens.verify(token))
                .withMessageContaining(why)
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
