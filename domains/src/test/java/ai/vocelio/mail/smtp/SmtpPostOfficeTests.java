package ai.vocelio.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.vocelio.mail.EmailAddress;
import ai.vocelio.mail.Letter;
import ai.vocelio.mail.MailFault;
import ai.vocelio.testing.SettableClock;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpPostOfficeTests {

    private static final Letter LETTER = new Letter(
            new EmailAddress("ada@example.com"), "Grüße aus Köln", "Öffne dies.\n.\nEnde", "<p>Öffne dies.</p>");

    private final UUID id = UUID.randomUUID();

    @Test
    void a_letter_has_one_recipient_one_id_and_two_forms() {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            office(server).hand(id, LETTER);

            assertThat(server.heard())
                    .contains("MAIL FROM:<no-reply@vocelio.test>", "RCPT TO:<ada@example.com>")
                    .contains("Message-ID: <" + id + "@vocelio.test>", "Auto-Submitted: auto-generated")
                    .anyMatch(line -> line.startsWith("Content-Type: multipart/alternative"))
                    .anyMatch(line -> line.startsWith("Subject: =?UTF-8?"))
                    .anyMatch(line -> line.startsWith("From: Vocelio <no-reply@vocelio.test>"));
            assertThat(server.heard().stream().filter(line -> line.startsWith("RCPT")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smile, Dental <boss@example.com>", "Smile\" <eve@example.com>", "Zähne ❤", "a@b.example"})
    void whom_a_letter_comes_from_is_a_name_and_never_an_address(String name) throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            office(server).hand(id, new Letter(LETTER.to(), "Hello", "text", "html", name));
            String from = server.heard().stream()
                    .filter(line -> line.startsWith("From: "))
                    .findFirst()
                    .orElseThrow();
            InternetAddress[] senders = InternetAddress.parse(from.substring("From: ".length()), true);
            assertThat(senders).hasSize(1);
            assertThat(senders[0].getAddress()).isEqualTo("no-reply@vocelio.test");
            assertThat(senders[0].getPersonal()).isEqualTo(name);
        }
    }

    @Test
    void a_line_that_is_a_dot_does_not_end_the_letter() {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            office(server).hand(id, LETTER);
            assertThat(server.heard()).contains("..", ".", "QUIT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, true",
        "RCPT, 450 later, false",
        "LETTER, 554 spam, true",
        "LETTER, 451 later, false",
        "MAIL, 421 busy, false",
        "MAIL, 530 log in first, false",
        "GREETING, 421 too many, false"
    })
    void what_a_server_refuses_for_good_is_told_from_what_it_takes_later(String verb, String answer, boolean isFinal) {
        try (ScriptedServer server = new ScriptedServer(Map.of(verb, answer))) {
            assertThatExceptionOfType(MailFault.class)
                    .isThrownBy(() -> office(server).hand(id, LETTER))
                    .satisfies(fault ->
                            assertThat(fault.isFinal()).as(fault.toString()).isEqualTo(isFinal));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "LETTER"})
    void a_server_that_falls_silent_or_hangs_up_is_not_waited_for(String verb) {
        for (String how : new String[] {ScriptedServer.SILENCE, ScriptedServer.HANG_UP}) {
            try (ScriptedServer server = new ScriptedServer(Map.of(verb, how))) {
                assertThatExceptionOfType(MailFault.class)
                        .isThrownBy(() -> office(server).hand(id, LETTER))
                        .satisfies(fault -> assertThat(fault.isFinal()).isFalse());
            }
        }
    }

    @Test
    void how_the_goodbye_goes_changes_nothing() {
        try (ScriptedServer server = new ScriptedServer(Map.of("QUIT", ScriptedServer.HANG_UP))) {
            office(server).hand(id, LETTER);
            assertThat(server.heard()).contains("QUIT");
        }
    }

    @Test
    void a_server_without_tls_gets_nothing_where_tls_is_asked_for() {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            SmtpSettings settings = settings("localhost", server.port(), SmtpSettings.Security.STARTTLS, "ada");
            assertThatExceptionOfType(MailFault.class)
                    .isThrownBy(() -> new SmtpPostOffice(settings, new SettableClock()).hand(id, LETTER));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void without_a_server_the_office_is_closed() {
        SmtpSettings none = settings("", 25, SmtpSettings.Security.NONE, null);
        assertThat(new SmtpPostOffice(none, new SettableClock()).isOpen()).isFalse();
    }

    @Test
    void settings_that_would_fail_every_letter_are_refused_at_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("localhost", 25, SmtpSettings.Security.NONE, "ada"))
                .withMessageContaining("VOCELIO_SMTP_SECURITY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpSettings(
                        "localhost",
                        25,
                        SmtpSettings.Security.NONE,
                        null,
                        null,
                        "",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)))
                .withMessageContaining("VOCELIO_SMTP_FROM");
    }

    private static SmtpPostOffice office(ScriptedServer server) {
        return new SmtpPostOffice(
                settings("localhost", server.port(), SmtpSettings.Security.NONE, null), new SettableClock());
    }

    private static SmtpSettings settings(String host, int port, SmtpSettings.Security security, @Nullable String user) {
        return new SmtpSettings(
                host,
                port,
                security,
                user,
                "secret",
                "no-reply@vocelio.test",
                Duration.ofSeconds(5),
                Duration.ofMillis(700));
    }
}
