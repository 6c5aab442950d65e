package ai.vocelio.bff.graphql.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Paging.Position;
import ai.vocelio.kernel.Vault;
import ai.vocelio.testing.TestEnvironment;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorsTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();
    private static final Position POSITION = new Position("2026-11-22T17:30:00Z", UUID.randomUUID());

    private final Cursors cursors = cursors(TestEnvironment.ENCRYPTION_KEY);

    @Test
    void a_cursor_opens_where_it_was_sealed_whatever_the_size_of_the_page() {
        String cursor = cursors.seal(POSITION, scope(ACME, "Query.calls", Map.of("first", 10)));

        assertThat(cursors.open(cursor, scope(ACME, "Query.calls", Map.of("first", 50, "after", cursor))))
                .isEqualTo(POSITION);
    }

    @Test
    void a_cursor_of_another_organization_field_filter_or_order_does_not_open() {
        String cursor = cursors.seal(POSITION, scope(ACME, "Query.calls", Map.of("filter", Map.of("a", "b"))));

        invalid(cursor, scope(GLOBEX, "Query.calls", Map.of("filter", Map.of("a", "b"))));
        invalid(cursor, scope(ACME, "Query.agents", Map.of("filter", Map.of("a", "b"))));
        invalid(cursor, scope(ACME, "Query.calls", Map.of("filter", Map.of("a", "c"))));
        invalid(cursor, scope(ACME, "Query.calls", Map.of("filter", Map.of("a", "b"), "orderBy", "NAME")));
        invalid(cursor, scope(ACME, "Query.calls", Map.of()));
    }

    @Test
    void filters_that_only_look_alike_are_different() {
        String cursor = cursors.seal(POSITION, scope(ACME, "q", Map.of("f", List.of("a", "b"))));

        invalid(cursor, scope(ACME, "q", Map.of("f", List.of("a;1:b"))));
        invalid(cursor, scope(ACME, "q", Map.of("f", "[a, b]")));
    }

    @Test
    void garbage_and_changed_cursors_do_not_open() {
        CursorScope scope = scope(ACME, "q", Map.of());
        String cursor = cursors.seal(POSITION, scope);
        char other = cursor.charAt(20) == 'A' ? 'B' : 'A';

        invalid("", scope);
        invalid("!!!", scope);
        invalid(Base64.getUrlEncoder().encodeToString("O_900000000".getBytes(StandardCharsets.UTF_8)), scope);
        invalid(cursor.substring(0, 20) + other + cursor.substring(21), scope);
        invalid(cursor.substring(0, cursor.length() - 2), scope);
    }

    @Test
    void a_cursor_of_another_key_does_not_open() {
        CursorScope scope = scope(ACME, "q", Map.of());
        invalid(cursors("BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=").seal(POSITION, scope), scope);
    }

    @Test
    void a_cursor_tells_nothing() {
        String cursor = cursors.seal(POSITION, scope(ACME, "q", Map.of()));
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("2026");
    }

    private void invalid(String cursor, CursorScope scope) {
        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> cursors.open(cursor, scope))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
    }

    private static CursorScope scope(UUID organization, String field, Map<String, ?> arguments) {
        return CursorScope.of(organization, field, "", arguments);
    }

    private static Cursors cursors(String key) {
        try {
            return new Cursors(new Vault.Settings(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
