package ai.vocelio.sandbox.cli;

import java.io.PrintStream;

/** What a person needs to know once all parts run. */
record Welcome(Settings settings, Secrets secrets) {

    void print(PrintStream out) {
        String url = settings.publicUrl();
        out.println();
        out.printf("  %-20s %s%n", "Dashboard", url + "/");
        out.printf("  %-20s %s%n", "GraphiQL", url + "/graphiql");
        out.printf("  %-20s %s%n", "GraphQL endpoint", url + "/graphql");
        out.printf(
                "  %-20s http://localhost:%d/  (admin, %s)%n",
                "Keycloak", settings.port(Port.KEYCLOAK), secrets.password("keycloak.admin"));
        out.printf("  %-20s http://localhost:%d/%n", "Mailbox", settings.port(Port.MAIL));
        out.println();
        out.printf("  %-14s %-20s %-20s %s%n", "Organization", "Login", "Password", "Role");
        for (DemoOrganization organization : DemoOrganization.values()) {
            for (DemoOrganization.Person person : organization.people()) {
                out.printf(
                        "  %-14s %-20s %-20s %s%n",
                        organization.title(),
                        organization.login(person),
                        secrets.demoPassword(person.name()),
                        person.role());
            }
        }
        out.println();
        out.println("  The people who answer calls, the language model and the mailbox are stand-ins on this machine.");
        out.println("  Next: ./vocelio demo places a call, ./vocelio demo tenancy makes a partner with a customer.");
    }
}
