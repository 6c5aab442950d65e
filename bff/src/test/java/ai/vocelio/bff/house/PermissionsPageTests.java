package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.house.House;
import ai.vocelio.team.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/permissions.md says what the schema and the table of roles say. */
class PermissionsPageTests {

    private static final Path PAGE = House.root().resolve("docs/permissions.md");
    private static final Path MADE = House.root().resolve("bff/target/permissions.md");

    @Test
    void the_page_is_true() throws IOException {
        String text = new PermissionsPage(Sdl.house()).text();
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, text);
        assertThat(House.text(PAGE))
                .as("make it anew: cp bff/target/permissions.md docs/permissions.md")
                .isEqualTo(text);
    }

    @Test
    void a_field_that_asks_for_another_permission_makes_another_page() {
        String moved = new PermissionsPage(
                        Sdl.house(text -> text.replace("(permission: CALL_PLACE)", "(permission: CALL_READ)")))
                .text();
        assertThat(moved).isNotEqualTo(House.text(PAGE));
    }

    @Test
    void the_schema_names_every_permission_and_no_other() {
        assertThat(new PermissionsPage(Sdl.house()).told().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Permission.values()).map(Permission::name).toList());
    }
}
