package ai.vocelio.sso;

/** Which providers are asked, for tests. */
public final class ProvidersAllowed {

    private ProvidersAllowed() {}

    /** As in a sandbox. */
    public static ProviderAddresses everywhere() {
        return new ProviderAddresses(new SsoSettings(true));
    }

    /** As in production. */
    public static ProviderAddresses publicAlone() {
        return new ProviderAddresses(new SsoSettings(false));
    }
}
