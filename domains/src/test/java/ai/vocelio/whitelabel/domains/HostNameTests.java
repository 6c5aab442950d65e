package ai.vocelio.whitelabel.domains;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTests {

    @ParameterizedTest
    @CsvSource({
        "Phones.Example.COM, phones.example.com",
        "phones.example.com., phones.example.com",
        "' phones.example.com ', phones.example.com",
        "b\u00fccher.example, xn--bcher-kva.example",
        "B\u00dcCHER.EXAMPLE, xn--bcher-kva.example",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "XN--BCHER-KVA.example, xn--bcher-kva.example",
        "phones\u3002example\u3002com, phones.example.com",
        "\uff50hones.example.com, phones.example.com",
        "a-b.example.com, a-b.example.com"
    })
    void a_name_has_one_way_of_writing(String written, String kept) {
        assertThat(HostName.of(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "example",
                "localhost",
                "127.0.0.1",
                "2130706433",
                "[::1]",
                "a..example.com",
                ".example.com",
                "example.com..",
                "-a.example.com",
                "a-.example.com",
                "a_b.example.com",
                "_vocelio-challenge.example.com",
                "*.example.com",
                "a b.example.com",
                "a/b.example.com",
                "a@b.example.com",
                "a:b.example.com",
                "a\u0000.example.com",
                "a\r\nb.example.com",
                "ab--cd.example.com",
                "xn--a.example.com",
                "stra\u00dfe.de",
                "a\u200db.example.com",
                "example.123",
                "a;drop table.example.com"
            })
    void what_is_no_name_is_none(String written) {
        assertThat(HostName.of(written)).isEmpty();
    }

    @Test
    void a_name_that_is_too_long_is_none() {
        assertThat(HostName.of("a".repeat(64) + ".example.com")).isEmpty();
        assertThat(HostName.of("a.".repeat(150) + "com")).isEmpty();
        assertThat(HostName.of("a".repeat(63) + ".example.com")).isPresent();
    }

    @Test
    void a_header_may_carry_a_port() {
        assertThat(HostName.ofHeader("Phones.example.com:8443")).contains("phones.example.com");
        assertThat(HostName.ofHeader("phones.example.com:x")).isEmpty();
        assertThat(HostName.ofHeader("[::1]:8080")).isEmpty();
    }
}
