package ai.vocelio.sso;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which addresses a provider may have: a tenant names them, and our servers go there. So they are https, and of the public
 * internet: else whoever connects a provider could have us ask what only our own network can reach (SSRF, OWASP A10).
 */
@Component
public class ProviderAddresses {

    private static final int LONGEST = 1000;

    private final SsoSettings settings;

    ProviderAddresses(SsoSettings settings) {
        this.settings = settings;
    }

    /** The address, when it has a form that is taken. */
    public Optional<URI> of(String written) {
        try {
            URI address = URI.create(written.strip());
            boolean isTaken = written.length() <= LONGEST
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && hasTakenScheme(address);
            return isTaken ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean hasTakenScheme(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || settings.arePrivateProvidersAllowed() && "http".equalsIgnoreCase(address.getScheme());
    }

    /**
     * The address as it is kept.
     *
     * @throws Problem ADDRESS_NOT_TAKEN
     */
    String checked(String written, String... field) {
        return of(written)
                .map(URI::toString)
                .orElseThrow(() -> new Problem(
                        Kind.INVALID,
                        SsoUserErrorCode.ADDRESS_NOT_TAKEN,
                        "Write a whole address that begins with https://, without a user and without a part behind #.",
                        field));
    }

    /** Whether our servers may go there. */
    public boolean mayBeAsked(InetAddress address) {
        return settings.arePrivateProvidersAllowed() || isPublic(address);
    }

    /** Whether an address is of the public internet, by the registries of special-purpose addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return !(first == 0
                    || first >= 240
                    || first == 100 && (second & 0xc0) == 64
                    || first == 192 && second == 0
                    || first == 198 && (second & 0xfe) == 18);
        }
        // only global unicast, and nothing of it that carries an address of IPv4 within: 6to4, Teredo
        return (first & 0xe0) == 0x20
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
