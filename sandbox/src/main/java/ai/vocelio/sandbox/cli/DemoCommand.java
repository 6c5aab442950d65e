package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.demo.Demo;
import ai.vocelio.sandbox.process.Failure;
import java.io.PrintStream;
import java.net.URI;

/** Runs the demo against the running stack, as its owner Alice. */
record DemoCommand(Stack stack, PrintStream out) {
    private static final String FRIENDLY_BOOKER = "+12125550101";

    void run(String number) {
        if (stack.running(Part.BFF).isEmpty() || stack.running(Part.KEYCLOAK).isEmpty()) {
            throw new Failure("Vocelio is not running: ./vocelio up starts it");
        }
        String to = number.isEmpty() ? FRIENDLY_BOOKER : number;
        if (!to.matches("\\+[1-9]\\d{6,14}")) {
            throw new Failure(
                    "'%s' is no phone number: write it as +12125550101 (docs/sandbox.md tells who answers which)"
                            .formatted(to));
        }
        DemoOrganization acme = DemoOrganization.ACME;
        DemoOrganization.Person alice = acme.people().getFirst();
        Secrets secrets = Secrets.in(stack.settings().home());
        Demo.Caller caller = new Demo.Caller(acme.login(alice), secrets.demoPassword(alice.name()), acme.alias());
        URI endpoint = URI.create(stack.settings().publicUrl() + "/graphql");
        new Demo(endpoint, stack.settings().issuer(), caller, out).call(to);
    }
}
