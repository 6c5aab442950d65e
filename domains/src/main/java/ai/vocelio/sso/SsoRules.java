package ai.vocelio.sso;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Role;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a connection may be. */
@Component
class SsoRules {

    static final int MOST = 10;

    private static final Problem ONE_OF_TWO = new Problem(
            Kind.INVALID,
            SsoUserErrorCode.PROVIDER_INVALID,
            "Say how the provider is spoken with: either oidc or saml, not both.");

    private final ProviderAddresses addresses;

    SsoRules(ProviderAddresses addresses) {
        this.addresses = addresses;
    }

    static SsoKind kindOf(SsoProviderCreate order) {
        if ((order.oidc() == null) == (order.saml() == null)) {
            throw ONE_OF_TWO;
        }
        if (order.oidc() != null && order.oidc().clientSecret() == null) {
            throw new Problem(
                    Kind.INVALID,
                    SsoUserErrorCode.PROVIDER_INVALID,
                    "Write the client secret that the provider gave out.",
                    "oidc",
                    "clientSecret");
        }
        return order.oidc() == null ? SsoKind.SAML : SsoKind.OIDC;
    }

    /** As it is kept, with the secret if there is one. */
    @Nullable
    OidcProvider checked(@Nullable OidcProvider oidc) {
        return oidc == null
                ? null
                : new OidcProvider(
                        addresses.checked(oidc.issuer(), "oidc", "issuer"),
                        oidc.client().strip(),
                        oidc.clientSecret());
    }

    /** As it is kept: certificates as base64 of DER. */
    @Nullable
    SamlProvider checked(@Nullable SamlProvider saml) {
        return saml == null
                ? null
                : new SamlProvider(
                        saml.entity().strip(),
                        addresses.checked(saml.signInUrl(), "saml", "signInUrl"),
                        saml.certificates().stream().map(SsoRules::certificate).toList());
    }

    private static String certificate(String written) {
        String base64 = written.replaceAll("-----(BEGIN|END) CERTIFICATE-----|\\s", "");
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
            return base64;
        } catch (CertificateException | IllegalArgumentException e) {
            throw new Problem(
                    Kind.INVALID,
                    SsoUserErrorCode.CERTIFICATE_INVALID,
                    "This is no X.509 certificate: copy it with the lines BEGIN CERTIFICATE and END CERTIFICATE.",
                    "saml",
                    "certificates");
        }
    }

    /** Nobody maps to others what he does not have himself, and nobody becomes an owner by what a provider says. */
    static void require(SsoRoles roles, Granter by) {
        if (roles.all().contains(Role.OWNER)) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    SsoUserErrorCode.ROLE_NOT_MAPPABLE,
                    "Nobody becomes an OWNER by what a provider says: make owners by hand.",
                    "roles");
        }
        by.require(roles.all(), SsoUserErrorCode.ROLE_NOT_HELD, "roles");
    }

    /**
     * A provider keeps who it is: people are known by what it calls them, and another one could call somebody the same. Whose
     * key signs for it is an owner's to say, for an owner may come by it.
     */
    static void requireSameProvider(SsoProvider known, SsoProviderUpdate order, Granter by) {
        OidcProvider oidc = order.oidc();
        SamlProvider saml = order.saml();
        boolean isSame = (oidc == null
                        || known.oidc() != null
                                && known.oidc().issuer().equals(oidc.issuer().strip()))
                && (saml == null
                        || known.saml() != null
                                && known.saml().entity().equals(saml.entity().strip()));
        if (!isSame && (known.status() != SsoStatus.DRAFT || !isOfKind(known, order))) {
            throw new Problem(
                    Kind.CONFLICT,
                    SsoUserErrorCode.PROVIDER_DIFFERS,
                    "People are known by what this provider calls them: make another connection for another provider.");
        }
        if (known.status() != SsoStatus.DRAFT && saml != null && !by.roles().contains(Role.OWNER)) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    SsoUserErrorCode.OWNER_REQUIRED,
                    "Only an OWNER changes whose key signs for a provider that people come by.",
                    "saml");
        }
    }

    private static boolean isOfKind(SsoProvider known, SsoProviderUpdate order) {
        return known.kind() == SsoKind.OIDC ? order.saml() == null : order.oidc() == null;
    }

    /** Who lets people in by a connection alone came in by it himself: else one slip locks everybody out. */
    static void requireTried(SsoProvider known, SsoProviderUpdate order) {
        if (Boolean.TRUE.equals(order.isEnforced())
                && !known.isEnforced()
                && !Objects.equals(known.hint(), order.cameBy())) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    SsoUserErrorCode.NOT_TRIED,
                    "Sign in by this connection first: so you see that it works before it is the only way.",
                    "isEnforced");
        }
    }

    static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, SsoUserErrorCode.NOT_FOUND, "There is no such connection.", "ssoProviderId");
    }

    static Problem tooMany() {
        return new Problem(
                Kind.LIMIT,
                SsoUserErrorCode.TOO_MANY_CONNECTIONS,
                "The organization has " + MOST + " connections: remove one that nobody uses.");
    }

    static Problem anotherIsActive(List<String> name) {
        return new Problem(
                Kind.CONFLICT,
                SsoUserErrorCode.ANOTHER_IS_ACTIVE,
                "People sign in by " + String.join(", ", name) + ": disable it first.",
                "ssoProviderId");
    }
}
