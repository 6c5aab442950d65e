package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.carrier.CarrierServer;
import ai.vocelio.sandbox.carrier.CarrierSettings;
import ai.vocelio.sandbox.dns.DnsServer;
import ai.vocelio.sandbox.dns.ZonePage;
import ai.vocelio.sandbox.mail.MailServer;
import ai.vocelio.sandbox.model.ModelServer;
import ai.vocelio.sandbox.model.ModelSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The carrier, the language model, the mailbox and the name server that stand in for real ones, in one Java process to save memory. */
final class StandIns {
    private StandIns() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        CarrierServer carrier = CarrierServer.start(CarrierSettings.fromEnvironment(environment));
        ModelServer model = ModelServer.start(model(environment));
        MailServer mail =
                MailServer.start(port(environment, Port.MAIL_SMTP.variable()), port(environment, Port.MAIL.variable()));
        // by UDP, on the number that the mailbox's page has by TCP
        DnsServer dns = DnsServer.start(port(environment, Port.MAIL.variable()));
        mail.show("/records", new ZonePage(dns.zone()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            dns.close();
            mail.close();
            model.close();
            carrier.close();
        }));
        new CountDownLatch(1).await();
    }

    private static int port(Map<String, String> environment, String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    private static ModelSettings model(Map<String, String> environment) {
        return new ModelSettings(
                port(environment, Port.MODEL.variable()),
                environment.getOrDefault("VOCELIO_MODEL_KEY", ""),
                Duration.ofMillis(120),
                Duration.ofMillis(25),
                Double.parseDouble(environment.getOrDefault("VOCELIO_SANDBOX_SPEED", "1")));
    }
}
