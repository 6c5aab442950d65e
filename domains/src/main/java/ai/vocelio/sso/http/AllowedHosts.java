package ai.vocelio.sso.http;

import ai.vocelio.sso.ProviderAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Tells the addresses of a host when all of them may be asked. The connection is made to the very address that was looked
 * at, so that a name that leads elsewhere the next time gains nothing.
 */
final class AllowedHosts implements DnsResolver {

    private final ProviderAddresses allowed;

    AllowedHosts(ProviderAddresses allowed) {
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!allowed.mayBeAsked(address)) {
                throw new NotAllowed(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host within a network that is not public. */
    static final class NotAllowed extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotAllowed(String host) {
            super(host);
        }
    }
}
