package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what, for people to read: from the schema and the one table of roles. */
record PermissionsPage(Sdl sdl) {

    private static final String HEAD = """
            # Permissions

            What each role may do, and what each field of the API asks for. An API key has the permissions that it was given
            ([developers](developers.md)). Who lacks one is answered `FORBIDDEN`, which names the field and the permission; a refused
            mutation stands in the [audit log](audit.md). Whatever the way to an object, it takes the permission that its id takes.

            Made from `schema/` and `team/Role`: `PermissionsPageTests` says how to make it anew.
            """;

    String text() {
        return HEAD + "\n## Roles\n\n" + roles() + "\n## Fields of the root\n\n" + roots()
                + "\n## Fields that ask for more than their object\n\n" + inner();
    }

    /** What the schema says of each permission. */
    Map<String, String> told() {
        return sdl.document().getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(type -> type.getName().equals("Permission"))
                .flatMap(type -> type.getEnumValueDefinitions().stream())
                .collect(Collectors.toMap(EnumValueDefinition::getName, value -> Sdl.text(value.getDescription())));
    }

    private String roles() {
        Map<String, String> told = told();
        List<Role> roles = List.of(Role.values());
        String head = "| permission | " + joined(roles.stream().map(Role::name), " | ") + " | what it allows |\n|---|"
                + "---|".repeat(roles.size() + 1) + "\n";
        return head
                + joined(
                        Arrays.stream(Permission.values())
                                .map(permission -> "| " + permission + " | "
                                        + joined(
                                                roles.stream()
                                                        .map(role -> role.permissions()
                                                                        .contains(permission)
                                                                ? "x"
                                                                : " "),
                                                " | ")
                                        + " | " + told.get(permission.name()) + " |\n"),
                        "");
    }

    private String roots() {
        String head = "| permission | queries | mutations | subscriptions |\n|---|---|---|---|\n";
        Stream<String> open = Stream.of(row("every caller", field -> field.has("public")));
        return head
                + joined(
                        Stream.concat(
                                open,
                                Arrays.stream(Permission.values())
                                        .map(permission -> row(
                                                permission.name(),
                                                field -> field.needs().contains(permission)))),
                        "");
    }

    private String row(String who, Predicate<Field> isTheirs) {
        return "| " + who + " | "
                + joined(
                        Stream.of("Query", "Mutation", "Subscription")
                                .map(root -> fields(
                                        field -> field.type().equals(root) && isTheirs.test(field), Field::name)),
                        " | ")
                + " |\n";
    }

    private String inner() {
        String head = "| permission | fields |\n|---|---|\n";
        Predicate<Field> isInner = field -> !field.type().matches("Query|Mutation|Subscription");
        return head
                + joined(
                        Arrays.stream(Permission.values())
                                .filter(permission -> sdl.fields()
                                        .anyMatch(field -> isInner.test(field)
                                                && field.needs().contains(permission)))
                                .map(permission -> "| " + permission + " | "
                                        + fields(
                                                isInner.and(
                                                        field -> field.needs().contains(permission)),
                                                Field::toString)
                                        + " |\n"),
                        "");
    }

    private String fields(Predicate<Field> which, Function<Field, String> written) {
        return joined(sdl.fields().filter(which).map(written).sorted().map(name -> "`" + name + "`"), ", ");
    }

    private static String joined(Stream<String> parts, String between) {
        return parts.collect(Collectors.joining(between));
    }
}
