package ai.vocelio.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTests {

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex", "northside-dental", "3com", "a1b", "b-2-c", "mail-order"})
    void a_label_of_a_host_name_is_taken(String alias) {
        assertThat(Alias.faultOf(alias)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-acme", "acme-", "Acme", "ac me", "acme.test", "acme_dental", "acme\n"})
    void what_is_no_label_is_refused(String alias) {
        assertThat(Alias.faultOf(alias))
                .hasValueSatisfying(fault -> assertThat(fault).contains("Write the alias"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430cme", "acm\u00e9", "\uff41cme", "xn--cme-5cd", "ab--cd", "acme\u200b"})
    void letters_of_other_scripts_are_refused_in_both_their_forms(String alias) {
        assertThat(Alias.faultOf(alias)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "www", "vocelio", "v0celi0", "l0gin", "log1n", "g-raphql", "bi11ing", "5upport"})
    void reserved_names_are_refused_also_when_they_are_only_read_as_such(String alias) {
        assertThat(Alias.faultOf(alias))
                .hasValueSatisfying(fault -> assertThat(fault).contains("is reserved"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 63})
    void an_alias_has_3_to_63_characters(int length) {
        assertThat(Alias.faultOf("k".repeat(length))).isEmpty();
        assertThat(Alias.faultOf("k".repeat(64))).isPresent();
    }
}
