package ai.vocelio.sso;

import ai.vocelio.identity.SignOnProvider.Endpoints;

/** Asks providers where they are asked what (OpenID Connect Discovery 1.0). */
public interface OidcDiscovery {

    /**
     * Where a provider is asked what; answers within seconds.
     *
     * @throws DiscoveryFault when it does not tell, or tells what must not be asked
     */
    Endpoints discover(String issuer) throws DiscoveryFault;

    /** A provider did not tell where it is asked what. */
    final class DiscoveryFault extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param sentence what is wrong, for the people who connect it */
        public DiscoveryFault(String sentence) {
            super(sentence);
        }
    }
}
