package ai.vocelio.bff.security;

import static ai.vocelio.bff.testing.TestOrganization.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.testing.SettableClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys: which ones are believed, whatever a token says of them, and what happens while they change. */
class TokenAttackTests {

    private static final int CALLERS = 200;

    private final SettableClock clock = new SettableClock();
    private final TestIssuer issuer = new TestIssuer();
    private final AccessTokens tokens = new AccessTokens(
            new SecuritySettings(List.of(issuer.issuer()), null, "vocelio-api", Set.of("vocelio-portal"), List.of()),
            clock);

    @Test
    void a_key_that_a_token_brings_along_is_not_believed() throws Exception {
        RSAKey thiefs = TestIssuer.newKey();
        TestIssuer elsewhere = new TestIssuer();
        int looks = elsewhere.looks();
        refused(signed(thiefs, header -> header.jwk(thiefs.toPublicJWK())));
        refused(signed(thiefs, header -> header.keyID(issuer.key().getKeyID()).jwk(thiefs.toPublicJWK())));
        refused(signed(
                elsewhere.key(),
                header -> header.keyID(elsewhere.key().getKeyID())
                        .jwkURL(URI.create(elsewhere.issuer() + "/protocol/openid-connect/certs"))));
        refused(signed(
                thiefs,
                header -> header.keyID(issuer.key().getKeyID())
                        .x509CertURL(URI.create(elsewhere.issuer() + "/protocol/openid-connect/certs"))
                        .x509CertChain(List.of(Base64.encode("forged")))));
        assertThat(elsewhere.looks()).as("nobody is asked for it").isEqualTo(looks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../dev/null",
                "file:///dev/null",
                "http://localhost:1/keys",
                "' or '1'='1",
                "*",
                "%00",
                "",
                "${jndi:ldap://localhost:1/x}"
            })
    void the_name_of_a_key_is_looked_up_and_nothing_else(String keyId) throws Exception {
        refused(signed(TestIssuer.newKey(), header -> header.keyID(keyId)));
    }

    @Test
    void a_name_of_ours_with_the_key_of_somebody_else_is_refused() throws Exception {
        refused(signed(TestIssuer.newKey(), header -> header.keyID(issuer.key().getKeyID())));
        refused(signed(
                TestIssuer.newKey(), header -> header.keyID(issuer.ellipticKey().getKeyID())));
    }

    @Test
    void while_keys_change_under_load_no_token_is_refused_that_is_good() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int rotation = 0; rotation < 5; rotation++) {
                String before = token();
                tokens.verify(before);
                issuer.rotate();
                String after = token();
                clock.advance(SigningKeys.BETWEEN_LOOKS);
                int looks = issuer.looks();
                List<Future<Caller>> answers = new ArrayList<>();
                for (int caller = 0; caller < CALLERS; caller++) {
                    String sent = caller % 2 == 0 ? before : after;
                    answers.add(callers.submit(() -> tokens.verify(sent)));
                }
                for (Future<Caller> answer : answers) {
                    assertThat(known(answer).organizationId()).isEqualTo(ACME.id());
                }
                assertThat(issuer.looks() - looks).as("all wait for one look").isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void a_key_that_was_taken_away_is_refused_as_soon_as_it_is_looked_for_again() {
        String before =
                issuer.token(ACME).expiresAt(clock.instant().plusSeconds(3600)).sign();
        tokens.verify(before);
        issuer.rotate();
        issuer.withdrawOldKeys();
        clock.advance(SigningKeys.BETWEEN_LOOKS);
        String after =
                issuer.token(ACME).expiresAt(clock.instant().plusSeconds(3600)).sign();

        assertThat(tokens.verify(after).organizationId())
                .as("which makes us look")
                .isEqualTo(ACME.id());
        refused(before);
    }

    @Test
    void a_key_that_was_taken_away_while_no_other_came_is_refused_after_ten_minutes() {
        String before =
                issuer.token(ACME).expiresAt(clock.instant().plusSeconds(3600)).sign();
        tokens.verify(before);
        issuer.rotate();
        issuer.withdrawOldKeys();
        clock.advance(SigningKeys.FRESH.plus(Duration.ofSeconds(1)));
        int looks = issuer.looks();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isRefused(before));
        assertThat(issuer.looks()).isGreaterThan(looks);
    }

    private boolean isRefused(String token) {
        try {
            tokens.verify(token);
            return false;
        } catch (EdgeFault refused) {
            return true;
        }
    }

    private static Caller known(Future<Caller> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a good token was refused", e);
        }
    }

    private String token() {
        return issuer.token(ACME).sign();
    }

    private String signed(RSAKey key, UnaryOperator<JWSHeader.Builder> change) throws JOSEException, ParseException {
        JWSHeader header = change.apply(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")))
                .build();
        SignedJWT jwt = new SignedJWT(header, SignedJWT.parse(token()).getJWTClaimsSet());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private void refused(String token) {
        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> tokens.verify(token))
                .withMessageContaining("The access token");
    }
}
