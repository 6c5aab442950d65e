package ai.vocelio.organizations;

/** Who an organization may have an account with. */
public enum Provider {
    /** Telephone carrier. The account is the account SID, the secret its auth token. */
    TWILIO
}
