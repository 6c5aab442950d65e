package ai.vocelio.whitelabel.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Problem;
import ai.vocelio.whitelabel.WhitelabelSettings;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNamesTests {

    private final DomainNames names =
            new DomainNames(new WhitelabelSettings(URI.create("https://app.vocelio.com"), "vocelio.app", ""));

    @Test
    void a_name_of_ones_own_is_taken() {
        assertThat(names.checked("Phones.Acme.co.uk.")).isEqualTo("phones.acme.co.uk");
        assertThat(names.checked("acme.com")).isEqualTo("acme.com");
        assertThat(names.checked("phones.acme.test")).isEqualTo("phones.acme.test");
        assertThat(names.checked("\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444"))
                .isEqualTo("xn--e1afmkfd.xn--p1ai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "co.uk",
                "github.io",
                "s3.amazonaws.com",
                "a.kobe.jp",
                "printer.local",
                "db.internal",
                "x.localhost",
                "1.0.0.127.in-addr.arpa"
            })
    void a_name_under_which_others_register_theirs_or_that_leads_nowhere_is_refused(String name) {
        refused(DomainUserErrorCode.NAME_RESERVED, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vocelio.app",
                "acme.vocelio.app",
                "deep.acme.vocelio.app",
                "VOCELIO.APP.",
                "app.vocelio.com",
                "x.app.vocelio.com"
            })
    void a_name_of_the_platform_is_refused(String name) {
        refused(DomainUserErrorCode.NAME_RESERVED, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.vocelio.net",
                "voceli0.com",
                "voce1io.com",
                "v0ce1i0.com",
                "voc-elio.com",
                "v\u043ecelio.com",
                "voc\u0435lio.com",
                "xn--vcelio-wqf.com",
                "vocel\u0131o.com"
            })
    void a_name_that_reads_like_the_platforms_is_refused(String name) {
        refused(DomainUserErrorCode.NAME_RESERVED, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "127.0.0.1", "https://acme.com", "acme.com/x", "acme.com:443"})
    void what_is_no_whole_name_is_refused(String name) {
        refused(DomainUserErrorCode.NAME_INVALID, name);
    }

    private void refused(DomainUserErrorCode code, String name) {
        assertThatThrownBy(() -> names.checked(name))
                .as(name)
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
