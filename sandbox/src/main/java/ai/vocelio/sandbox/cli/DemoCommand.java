package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.bench.CallsBench;
import ai.vocelio.sandbox.demo.Demo;
import ai.vocelio.sandbox.demo.tenancy.Place;
import ai.vocelio.sandbox.demo.tenancy.TenancyDemo;
import ai.vocelio.sandbox.keycloak.Login;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.RunningProcess;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/** Runs the demos, for which it starts what is not running, and the load test against the running stack. */
record DemoCommand(Stack stack, PrintStream out) {
    private static final String FRIENDLY_BOOKER = "+12125550101";
    private static final String TENANCY = "tenancy";
    private static final int CALLS = 200;
    private static final int ROUNDS = 3;

    void run(String number) {
        if (TENANCY.equals(number)) {
            requireSandbox();
            start();
            tenancy();
            return;
        }
        String to = number.isEmpty() ? FRIENDLY_BOOKER : number;
        if (!to.matches("\\+[1-9]\\d{6,14}")) {
            throw new Failure(
                    "'%s' is no phone number: write it as +12125550101 (docs/sandbox.md tells who answers which), or tenancy"
                            .formatted(to));
        }
        start();
        new Demo(endpoint(), stack.settings().issuer(), caller(), out).call(to);
    }

    private void start() {
        if (!stack.missing().isEmpty()) {
            new Up(stack, out).run();
        }
    }

    private void requireSandbox() {
        Settings settings = stack.settings();
        if (settings.variable("VOCELIO_SMTP_HOST").isPresent()
                || settings.variable("VOCELIO_DNS_SERVERS").isPresent()) {
            throw new Failure(
                    "./vocelio demo tenancy reads letters and sets names in the sandbox: start the stack without"
                            + " VOCELIO_SMTP_HOST and VOCELIO_DNS_SERVERS");
        }
    }

    private void tenancy() {
        Settings settings = stack.settings();
        DemoOrganization platform = DemoOrganization.PLATFORM;
        DemoOrganization.Person pat = platform.people().getFirst();
        Secrets secrets = Secrets.in(settings.home());
        new TenancyDemo(
                        new Place(
                                endpoint(),
                                settings.issuer(),
                                URI.create("http://localhost:" + settings.port(Port.MAIL) + "/")),
                        new Demo.Caller(platform.login(pat), secrets.demoPassword(pat.name()), platform.alias()),
                        secrets.demoPassword(TENANCY),
                        secrets.next("tenancy.runs"),
                        out)
                .play();
    }

    /** How many calls at once, and how many times. */
    void bench(List<String> arguments) {
        RunningProcess bff = running();
        Demo.Caller alice = caller();
        Login login = Login.commandLine(stack.settings().issuer());
        new CallsBench(
                        endpoint(),
                        () -> login.as(alice.login(), alice.password(), alice.organization())
                                .accessToken(),
                        bff.pid(),
                        out)
                .run(number(arguments, 0, CALLS), number(arguments, 1, ROUNDS));
    }

    private RunningProcess running() {
        if (stack.running(Part.KEYCLOAK).isEmpty()) {
            throw new Failure("Vocelio is not running: ./vocelio up starts it");
        }
        return stack.running(Part.BFF).orElseThrow(() -> new Failure("Vocelio is not running: ./vocelio up starts it"));
    }

    private URI endpoint() {
        return URI.create(stack.settings().publicUrl() + "/graphql");
    }

    private Demo.Caller caller() {
        DemoOrganization acme = DemoOrganization.ACME;
        DemoOrganization.Person alice = acme.people().getFirst();
        Secrets secrets = Secrets.in(stack.settings().home());
        return new Demo.Caller(acme.login(alice), secrets.demoPassword(alice.name()), acme.alias());
    }

    private static int number(List<String> arguments, int index, int otherwise) {
        String word = index < arguments.size() ? arguments.get(index) : Integer.toString(otherwise);
        if (!word.matches("[1-9]\\d{0,4}")) {
            throw new Failure("'%s' is no number of calls or rounds: ./vocelio bench 200 3".formatted(word));
        }
        return Integer.parseInt(word);
    }
}
