package ai.vocelio.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Problem;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsoRulesTests {

    private static final SamlProvider SAML =
            new SamlProvider("https://idp.example", "https://idp.example/sso", List.of("AAAA"));

    private final SsoRules rules = new SsoRules(ProvidersAllowed.publicAlone());

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.com", "https://a:b@x.example", "https://x.example#y", "ftp://x", "x"})
    void addresses_are_whole_and_with_tls(String issuer) {
        refused(SsoUserErrorCode.ADDRESS_NOT_TAKEN, () -> rules.checked(new OidcProvider(issuer, "calls", "x")));
    }

    @Test
    void a_provider_speaks_one_of_two_and_has_a_secret() {
        SsoRoles nothing = new SsoRoles(List.of(), null);
        OidcProvider oidc = new OidcProvider("https://idp.example", "calls", null);
        refused(
                SsoUserErrorCode.PROVIDER_INVALID,
                () -> SsoRules.kindOf(new SsoProviderCreate("Corp", null, null, nothing)));
        refused(
                SsoUserErrorCode.PROVIDER_INVALID,
                () -> SsoRules.kindOf(new SsoProviderCreate("Corp", oidc, SAML, nothing)));
        refused(
                SsoUserErrorCode.PROVIDER_INVALID,
                () -> SsoRules.kindOf(new SsoProviderCreate("Corp", oidc, null, nothing)));
        assertThat(SsoRules.kindOf(new SsoProviderCreate("Corp", null, SAML, nothing)))
                .isEqualTo(SsoKind.SAML);
    }

    @Test
    void a_certificate_is_one() {
        refused(SsoUserErrorCode.CERTIFICATE_INVALID, () -> rules.checked(SAML));
    }

    @Test
    void whose_key_signs_for_a_provider_that_people_came_by_is_an_owners_to_say() {
        SsoProvider known = new SsoProvider(
                UUID.randomUUID(),
                SsoKind.SAML,
                "Corp",
                SsoStatus.ACTIVE,
                null,
                SAML,
                new SsoRoles(List.of(), null),
                false,
                Instant.EPOCH,
                null);
        SsoProviderUpdate order = new SsoProviderUpdate(known.id(), null, null, SAML, null, null, null);
        refused(SsoUserErrorCode.OWNER_REQUIRED, () -> SsoRules.requireSameProvider(known, order, granter(Role.ADMIN)));
        SsoRules.requireSameProvider(known, order, granter(Role.OWNER));
    }

    private static Granter granter(Role role) {
        return new Granter(UUID.randomUUID(), role.name(), Set.of(role), EnumSet.allOf(Permission.class));
    }

    private static void refused(SsoUserErrorCode code, Runnable check) {
        assertThatThrownBy(check::run)
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
