package ai.vocelio.sandbox.cli;

/** TCP ports of a stack, each with the variable that moves it. */
enum Port {
    POSTGRES("VOCELIO_POSTGRES_PORT", 5433, "PostgreSQL"),
    KEYCLOAK("VOCELIO_KEYCLOAK_PORT", 8180, "Keycloak"),
    KEYCLOAK_MANAGEMENT("VOCELIO_KEYCLOAK_MANAGEMENT_PORT", 8181, "Keycloak's management"),
    CARRIER("VOCELIO_CARRIER_PORT", 8282, "the carrier stand-in"),
    MODEL("VOCELIO_MODEL_PORT", 8283, "the language model stand-in"),
    MAIL("VOCELIO_MAIL_PORT", 8284, "the mailbox"),
    MAIL_SMTP("VOCELIO_MAIL_SMTP_PORT", 8285, "the mailbox's SMTP"),
    BFF("VOCELIO_PORT", 8080, "Vocelio");

    private final String variable;
    private final int standard;
    private final String owner;

    Port(String variable, int standard, String owner) {
        this.variable = variable;
        this.standard = standard;
        this.owner = owner;
    }

    String variable() {
        return variable;
    }

    int standard() {
        return standard;
    }

    String owner() {
        return owner;
    }
}
