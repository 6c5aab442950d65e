package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import ai.vocelio.bff.testing.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of the schema that gives cursors, and how a caller comes to it: from the root, or from an object by its id. */
record Page(Field field) {

    private static final String ROOT = "Query";

    /** Every list to which the schema gives a way. */
    static List<Page> all(Sdl sdl) {
        return sdl.fields()
                .filter(field -> field.returns().endsWith("Connection"))
                .map(Page::new)
                .toList();
    }

    /** Whether it can be tried from the schema alone. */
    boolean isReached(Sdl sdl) {
        return field.type().equals(ROOT) || sdl.nodes().contains(field.type());
    }

    /** Whether there may be several of it in an organization: the lists of several objects. */
    boolean isOfOneOfSeveral() {
        return !field.type().equals(ROOT) && !field.type().equals("Organization");
    }

    /** Asks an organization for one item of its own list, after this cursor. */
    Answer ask(SampleOrganization organization, @Nullable String after) {
        return ask(organization, field.type().equals(ROOT) ? "" : organization.id(field.type()), after);
    }

    /** Asks an organization for one item of the same list of another of its objects, after this cursor. */
    Answer askAnother(SampleOrganization organization, @Nullable String after) {
        return ask(organization, organization.another(field.type()), after);
    }

    private Answer ask(SampleOrganization organization, String owner, @Nullable String after) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("after", after);
        if (!owner.isEmpty()) {
            variables.put("id", owner);
        }
        return organization.client().ask(document(), variables);
    }

    /** The cursor that an answer ends with; empty when there is none. */
    String cursor(Answer answer) {
        String list = field.type().equals(ROOT) ? "/data/list" : "/data/owner/list";
        return answer.at(list + "/pageInfo/endCursor").asString("");
    }

    private String document() {
        String list = "list: " + field.name() + "(first: 1, after: $after) { pageInfo { endCursor } }";
        return field.type().equals(ROOT)
                ? "query($after: String) { " + list + " }"
                : "query($id: ID!, $after: String) { owner: node(id: $id) { ... on " + field.type() + " { " + list
                        + " } } }";
    }

    @Override
    public String toString() {
        return field.toString();
    }
}
