package ai.vocelio.bff.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.organizations.Credentials;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapFileTests {

    static final String ACME = """
            {"organizations": [{
              "id": "0196a000-0000-7000-8000-0000000b0075", "alias": "bootstrapped", "name": "Boot Dental",
              "timeZone": "America/New_York",
              "carrier": {"provider": "TWILIO", "account": "AC00000000000000000000000000000001", "secret": "token"},
              "numbers": [{"e164": "+12125550100", "label": "Main line"}]}]}""";

    @Test
    void a_file_says_what_an_installation_begins_with() {
        BootstrapFile.Tenant tenant = BootstrapFile.of(ACME).organizations().getFirst();

        assertThat(tenant.alias()).isEqualTo("bootstrapped");
        assertThat(tenant.timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(tenant.carrier().orElseThrow().credentials())
                .isEqualTo(new Credentials("AC00000000000000000000000000000001", "token"));
        assertThat(tenant.numbers()).containsExactly(new BootstrapFile.Line("+12125550100", "Main line"));
    }

    @Test
    void carrier_and_numbers_may_be_absent() {
        String json = "{\"organizations\": [{\"id\": \"0196a000-0000-7000-8000-0000000b0075\", \"alias\": \"a\","
                + " \"name\": \"A\", \"timeZone\": \"UTC\"}]}";

        assertThat(BootstrapFile.of(json).organizations().getFirst().numbers()).isEmpty();
        assertThat(BootstrapFile.of("{}").organizations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0196a000-0000-7000-8000-0000000b0075 | 7           | organizations[0].id must be a UUID.
                    bootstrapped                         | Boot!       | organizations[0].alias must be 1 to 63 of a-z, 0-9 and -.
                    Boot Dental                          | ''          | organizations[0].name must be a text that is not empty.
                    America/New_York                     | America/Oz  | organizations[0].timeZone must be an IANA time zone, such as America/New_York.
                    TWILIO                               | ACME        | organizations[0].carrier.provider must be TWILIO.
                    +12125550100                         | 2125550100  | organizations[0].numbers[0].e164 must be a telephone number in E.164, such as +12125550100.
                    "label"                              | "lable"     | organizations[0].numbers[0].lable is unknown; known are e164, label.
                    "secret"                             | "token"     | organizations[0].carrier.token is unknown; known are provider, account, secret.
                    """)
    void a_fault_names_its_field(String right, String wrong, String sentence) {
        assertThatExceptionOfType(BootstrapFault.class)
                .isThrownBy(() -> BootstrapFile.of(ACME.replace(right, wrong)))
                .withMessage(sentence);
    }

    @Test
    void a_file_that_is_not_json_or_not_there_is_told_so() {
        assertThatExceptionOfType(BootstrapFault.class)
                .isThrownBy(() -> BootstrapFile.of("{\n  \"organizations\": ["))
                .withMessageStartingWith("The file is not JSON: line 2, column ");
        assertThatExceptionOfType(BootstrapFault.class)
                .isThrownBy(() -> BootstrapFile.of("[]"))
                .withMessage("The file must be an object.");
        assertThatExceptionOfType(BootstrapFault.class)
                .isThrownBy(() -> BootstrapFile.read(Path.of("no-such-file.json")))
                .withMessage("The file no-such-file.json cannot be read.");
    }

    @Test
    void a_secret_is_never_part_of_a_sentence() {
        assertThatExceptionOfType(BootstrapFault.class)
                .isThrownBy(() -> BootstrapFile.of(ACME.replace("TWILIO", "hunter2")))
                .withMessageNotContaining("hunter2");
    }
}
