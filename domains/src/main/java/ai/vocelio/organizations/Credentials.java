package ai.vocelio.organizations;

/**
 * What opens an organization's account at a provider. Keep it for the one use and never write it anywhere.
 *
 * @param account the account's own name at the provider
 * @param secret its password or token, in plain
 */
public record Credentials(String account, String secret) {

    @Override
    public String toString() {
        return "Credentials[account=" + account + ", secret=hidden]";
    }
}
