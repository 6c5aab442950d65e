package ai.vocelio.bff.graphql.trusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TrustedDocumentsTests {

    private static final String TEXT = "query Sample { __typename viewer { __typename permissions } }";
    private static final String DASHBOARD = "vocelio-dashboard";

    private final TrustedDocuments documents = of("trusted/sample.json");

    @ParameterizedTest
    @ValueSource(strings = {"abc", "sha256:abc"})
    void a_document_is_named_by_its_id(String id) {
        assertThat(documents.spelledOut(Map.of("documentId", id))).containsEntry("query", TEXT);
    }

    @Test
    void a_document_is_named_by_its_hash_as_clients_of_persisted_queries_do() {
        Map<String, Object> asked =
                Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "sha256:abc")));

        assertThat(documents.spelledOut(asked)).containsEntry("query", TEXT);
    }

    @Test
    void an_id_that_no_build_knows_is_told_as_such() {
        assertThatThrownBy(() -> documents.spelledOut(Map.of("documentId", "nobody")))
                .isInstanceOfSatisfying(EdgeFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
                    assertThat(fault.field()).containsExactly("documentId");
                });
    }

    @Test
    void an_id_beside_another_text_is_refused() {
        Map<String, Object> two = Map.of("documentId", "abc", "query", "{ viewer { permissions } }");

        assertThatThrownBy(() -> documents.spelledOut(two))
                .isInstanceOfSatisfying(
                        EdgeFault.class, fault -> assertThat(fault.field()).containsExactly("query"));
    }

    @Test
    void an_id_that_is_no_text_is_refused() {
        assertThatThrownBy(() -> documents.spelledOut(Map.of("documentId", List.of("abc"))))
                .isInstanceOf(EdgeFault.class);
    }

    @Test
    void the_dashboard_executes_a_document_of_its_build_and_no_other() {
        assertThatCode(() -> documents.admit(DASHBOARD, TEXT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> documents.admit(DASHBOARD, TEXT + " "))
                .isInstanceOfSatisfying(
                        EdgeFault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    @Test
    void other_clients_execute_what_they_like() {
        assertThatCode(() -> documents.admit("vocelio-cli", "{ __typename }")).doesNotThrowAnyException();
    }

    @Test
    void a_build_without_a_dashboard_trusts_nothing() {
        TrustedDocuments none = of("trusted/absent.json");

        assertThatThrownBy(() -> none.admit(DASHBOARD, TEXT)).isInstanceOf(EdgeFault.class);
    }

    private static TrustedDocuments of(String manifest) {
        return new TrustedDocuments(
                new TrustSettings(Set.of(DASHBOARD), manifest),
                JsonMapper.builder().build());
    }
}
