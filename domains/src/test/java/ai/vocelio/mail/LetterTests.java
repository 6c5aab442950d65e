package ai.vocelio.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    private static final EmailAddress ADA = new EmailAddress("ada@example.com");

    @Test
    void an_address_is_kept_in_lower_case() {
        assertThat(EmailAddress.parse("  Ada.Lovelace+Work@Example.COM ").orElseThrow())
                .hasToString("ada.lovelace+work@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "ada@example.com, eve@example.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada@example.com\nBcc: eve@example.com",
                "ada\u2028@example.com",
                "Ada <ada@example.com>",
                "\"ada eve\"@example.com",
                "adа@example.com",
                "ma\u212Ae@example.com",
                "ada@exämple.com",
                "ada@-example.com",
                "ada@example..com",
                "ada@[127.0.0.1]"
            })
    void what_could_be_more_than_one_address_is_none(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void an_address_is_no_longer_than_mail_servers_take() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "a.".repeat(130) + "com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hello\r\nBcc: eve@example.com", "Hello\nBcc: eve@example.com", "Hello\u0000", "Hello\u0085"})
    void no_subject_begins_a_header_of_its_own(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(ADA, subject, "text", "html"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(ADA, "Hello", "text", "html", subject));
    }

    @Test
    void a_name_with_line_breaks_becomes_one_line() {
        assertThat(Letter.inLine("Acme\r\nBcc: eve@example.com\u2028Dental"))
                .isEqualTo("Acme Bcc: eve@example.com Dental");
        assertThat(Letter.inLine("x".repeat(500))).hasSize(80);
    }

    @Test
    void a_name_is_text_in_html() {
        assertThat(Letter.inHtml("<a href=\"x\">O'Hara & Co</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;O&#39;Hara &amp; Co&lt;/a&gt;");
    }

    @Test
    void a_log_shows_nothing_of_what_a_letter_says() {
        assertThat(new Letter(ADA, "Hello", "secret link", "secret link").toString())
                .doesNotContain("secret");
    }
}
