package ai.vocelio.developer;

/**
 * What is known of a key whose secret somebody sent.
 *
 * @param isSecretReplaced the secret was rotated away, and its time is over
 * @param isFromElsewhere it was sent from outside of the key's networks
 */
public record ApiKeyUse(ApiKey apiKey, boolean isSecretReplaced, boolean isFromElsewhere) {

    /** Whether the secret opens. */
    public ApiKeyVerdict verdict() {
        if (isSecretReplaced) {
            return ApiKeyVerdict.SECRET_REPLACED;
        }
        return switch (apiKey.status()) {
            case REVOKED -> ApiKeyVerdict.REVOKED;
            case EXPIRED -> ApiKeyVerdict.EXPIRED;
            case ACTIVE -> isFromElsewhere ? ApiKeyVerdict.FROM_ELSEWHERE : ApiKeyVerdict.OPENS;
        };
    }
}
