package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import graphql.language.DirectivesContainer;
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

            A member may do what the roles of the token allow, and beside that what the **custom roles** allow that the organization
            made for itself and gave to the member (`customRoleCreate`, `customRoleGive`): each adds, none takes away. A change counts within
            5 seconds on each replica; who may do less is put off open sockets (4403) and streams (`FORBIDDEN`). Nobody makes, changes, gives, takes
            or deletes a role that allows what he may not do himself, and none allows what an OWNER alone may. What a key may was settled when
            it was made: it keeps that when its maker loses a role.

            Made from `schema/` and `team/Role`: `PermissionsPageTests` says how to make it anew.
            """;

    private static final String MASKED = """
            Who lacks the permission sees these values masked, whatever the way: in queries, in what a mutation answers, in
            subscriptions. A number keeps the code of its country and its last two digits (`+1********00`), a name two letters
            (`A. L.`), a text nothing (`(masked)`). By such a value, or in an order by it, who sees it masked cannot ask:
            that is `FORBIDDEN`. Who may write contacts is told when a number is another contact's, and so learns that it is known.

            """;

    String text() {
        return HEAD + "\n## Roles\n\n" + roles() + "\n## Fields of the root\n\n" + roots()
                + "\n## Fields that ask for more than their object\n\n" + inner()
                + "\n## What is masked\n\n" + MASKED + masked();
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

    private String masked() {
        String head = "| without | roles | masked fields | not to be asked by |\n|---|---|---|---|\n";
        return head
                + joined(
                        Arrays.stream(Permission.values())
                                .filter(permission -> sdl.fields().anyMatch(field -> isMasked(field, permission)))
                                .map(permission -> "| " + permission + " | "
                                        + joined(
                                                Arrays.stream(Role.values())
                                                        .filter(role -> !role.permissions()
                                                                .contains(permission))
                                                        .map(Role::name),
                                                ", ")
                                        + " | " + fields(field -> isMasked(field, permission), Field::toString)
                                        + " | " + notAskedBy(permission) + " |\n"),
                        "");
    }

    private static boolean isMasked(DirectivesContainer<?> element, Permission permission) {
        return Sdl.argument(element, "masked", "unless").equals(permission.name());
    }

    private static boolean isMasked(Field field, Permission permission) {
        return isMasked(field.definition(), permission);
    }

    private String notAskedBy(Permission permission) {
        Stream<String> inputs = sdl.values()
                .filter(value -> isMasked(value.definition(), permission))
                .map(Sdl.Input::toString);
        Stream<String> orders = sdl.document().getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .flatMap(type -> type.getEnumValueDefinitions().stream()
                        .filter(value -> isMasked(value, permission))
                        .map(value -> type.getName() + "." + value.getName()));
        return joined(Stream.concat(inputs, orders).sorted().map(name -> "`" + name + "`"), ", ");
    }

    private String fields(Predicate<Field> which, Function<Field, String> written) {
        return joined(sdl.fields().filter(which).map(written).sorted().map(name -> "`" + name + "`"), ", ");
    }

    private static String joined(Stream<String> parts, String between) {
        return parts.collect(Collectors.joining(between));
    }
}
