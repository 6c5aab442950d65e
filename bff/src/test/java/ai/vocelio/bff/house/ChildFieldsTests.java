package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A parent may ask for any field of a child, while the request works for the parent: a field that reads what is the
 * organization's own would answer with the parent's. Who adds a field to Organization says here what it shows of a child.
 */
class ChildFieldsTests {

    /** Fields that other domains add, each with what it shows of a child. */
    private static final Map<String, String> ADDED = Map.of(
            "removal", "stands on the row of the child, which shows its state to the one above",
            "export", "null: what an organization has is its own");

    @Test
    void whoever_adds_a_field_to_organizations_says_what_it_shows_of_a_child() {
        assertThat(added(Sdl.of("type Organization { id: ID! } extend type Organization { agents: Int }")))
                .as("canary")
                .containsExactly("agents");
        assertThat(ADDED.keySet()).containsAll(added(Sdl.house()));
    }

    @Test
    void what_is_said_is_said_of_fields_that_are_there() {
        assertThat(added(Sdl.house())).containsAll(ADDED.keySet());
    }

    private static List<String> added(Sdl sdl) {
        return sdl.document().getDefinitionsOfType(ObjectTypeExtensionDefinition.class).stream()
                .filter(extension -> extension.getName().equals("Organization"))
                .flatMap(extension -> extension.getFieldDefinitions().stream())
                .map(FieldDefinition::getName)
                .toList();
    }
}
