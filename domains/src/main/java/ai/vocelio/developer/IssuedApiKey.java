package ai.vocelio.developer;

/**
 * A key and its secret, which is told this one time.
 *
 * @param secret what a program sends; we keep its hash only
 */
public record IssuedApiKey(ApiKey apiKey, String secret) {}
