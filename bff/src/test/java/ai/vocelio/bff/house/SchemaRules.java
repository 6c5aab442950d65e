package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import ai.vocelio.bff.house.Sdl.Input;
import graphql.language.AbstractDescribedNode;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the contract that stand in the schema itself; each gives the elements that break it. */
final class SchemaRules {

    private static final Set<Class<?>> DESCRIBED = Set.of(
            EnumTypeDefinition.class,
            EnumValueDefinition.class,
            FieldDefinition.class,
            InputObjectTypeDefinition.class,
            InputValueDefinition.class,
            InterfaceTypeDefinition.class,
            ObjectTypeDefinition.class,
            ScalarTypeDefinition.class,
            UnionTypeDefinition.class);
    private static final Set<String> ANY_ID =
            Set.of("Query.node(id)", "Query.nodes(ids)", "AuditEntryFilter(actor)", "AuditEntryFilter(object)");
    private static final Pattern DEPRECATION = Pattern.compile("Use .+\\. Removal on \\d{4}-(01|04|07|10)-01\\.");
    private static final Pattern AT_MOST = Pattern.compile("at most (\\d[\\d,]*)");
    private static final Pattern YES_OR_NO = Pattern.compile("(is|has|can)[A-Z]\\w*");

    private SchemaRules() {}

    static List<String> undescribed(Sdl sdl) {
        return nodes(sdl.document())
                .filter(node -> DESCRIBED.contains(node.getClass()))
                .map(AbstractDescribedNode.class::cast)
                .filter(node -> Sdl.text(node.getDescription()).isEmpty())
                .map(node -> node instanceof NamedNode<?> named
                        ? named.getName() + " at " + node.getSourceLocation()
                        : node.toString())
                .toList();
    }

    static List<String> unguarded(Sdl sdl) {
        return named(sdl.rootFields().filter(field -> field.has("requires") == field.has("public")));
    }

    /** Whoever reads the description learns what the edge enforces. */
    static List<String> permissionsNotTold(Sdl sdl) {
        return named(sdl.fields().filter(field -> {
            String permission = Sdl.argument(field.definition(), "requires", "permission");
            return permission.isEmpty()
                    ? field.description().contains("Requires ")
                    : !field.description().contains("Requires " + permission + ".");
        }));
    }

    static List<String> costsNotTold(Sdl sdl) {
        return named(sdl.rootFields().filter(field -> {
            String weight = Sdl.argument(field.definition(), "cost", "weight");
            return weight.isEmpty() || !field.description().matches("(?s).*\\bCost " + weight + "\\b.*");
        }));
    }

    static List<String> brokenConnections(Sdl sdl) {
        return sdl.objects("Connection").stream()
                .map(ObjectTypeDefinition::getName)
                .filter(name -> !isWholeConnection(sdl, name.substring(0, name.length() - "Connection".length())))
                .toList();
    }

    /** Every way into a connection can be paged from both ends, and its size is known before it is read. */
    static List<String> unpagedConnections(Sdl sdl) {
        return named(sdl.fields()
                .filter(field -> field.returns().endsWith("Connection"))
                .filter(field -> !field.definition().getInputValueDefinitions().stream()
                                .map(InputValueDefinition::getName)
                                .toList()
                                .containsAll(List.of("first", "after", "last", "before"))
                        || !field.has("listSize")));
    }

    static List<String> brokenMutations(Sdl sdl) {
        return named(sdl.fieldsOf("Mutation").filter(field -> {
            String name =
                    Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
            List<InputValueDefinition> values = field.definition().getInputValueDefinitions();
            return values.size() != 1
                    || !Sdl.written(values.getFirst().getType()).equals(name + "Input!")
                    || !values.getFirst().getName().equals("input")
                    || !Sdl.written(field.definition().getType()).equals(name + "Payload")
                    || !isWholePayload(sdl, name + "Payload");
        }));
    }

    /** `agentPublish`, never `publishAgent`. */
    static List<String> mutationsNotObjectFirst(Sdl sdl) {
        return named(sdl.fieldsOf("Mutation")
                .filter(field -> sdl.objects().stream()
                        .map(type -> type.getName().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                                + type.getName().substring(1))
                        .noneMatch(object -> field.name().matches(object + "[A-Z]\\w*"))));
    }

    static List<String> userErrorsWithoutCode(Sdl sdl) {
        return sdl.objects("UserError").stream()
                .map(ObjectTypeDefinition::getName)
                .filter(name -> !has(sdl, name, "code", name + "Code!") || !has(sdl, name, "field", "[String!]"))
                .toList();
    }

    static List<String> idsOfAnything(Sdl sdl) {
        return values(sdl.values()
                .filter(value -> value.type().equals("ID"))
                .filter(value -> !value.has("idOf") && !ANY_ID.contains(value.toString())));
    }

    static List<String> unboundedInputs(Sdl sdl) {
        return values(sdl.values()
                .filter(value -> value.isList() && !value.has("items")
                        || value.type().equals("String") && !value.has("length")));
    }

    /** A list is a connection, or small by a rule of its domain and says how small; enums are few by themselves. */
    static List<String> unboundedLists(Sdl sdl) {
        List<String> enums = sdl.document().getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .map(EnumTypeDefinition::getName)
                .toList();
        return named(sdl.fields()
                .filter(field -> Sdl.isList(field.definition().getType()))
                .filter(field ->
                        !field.type().endsWith("Connection") && !field.type().endsWith("UserError"))
                .filter(field -> !field.name().equals("userErrors") && !enums.contains(field.returns()))
                .filter(field -> !field.has("listSize")));
    }

    /** Cost is counted before the list is read: a list may not hold more than it is counted for. */
    static List<String> listsThatHoldMoreThanTheyCost(Sdl sdl) {
        return named(sdl.fields()
                .filter(field -> Sdl.isList(field.definition().getType()))
                .filter(field -> most(field) > assumed(field)));
    }

    private static int most(Field field) {
        Matcher told = AT_MOST.matcher(field.description());
        return told.find() ? Integer.parseInt(told.group(1).replace(",", "")) : 0;
    }

    private static int assumed(Field field) {
        String size = Sdl.argument(field.definition(), "listSize", "assumedSize");
        return size.isEmpty() ? 0 : Integer.parseInt(size);
    }

    static List<String> deprecationsWithoutDay(Sdl sdl) {
        return nodes(sdl.document())
                .filter(graphql.language.DirectivesContainer.class::isInstance)
                .map(node -> (graphql.language.DirectivesContainer<?>) node)
                .filter(node -> node.hasDirective("deprecated"))
                .map(node -> Sdl.argument(node, "deprecated", "reason"))
                .filter(reason -> !DEPRECATION.matcher(reason).matches())
                .map(reason -> "deprecated: " + reason)
                .toList();
    }

    static List<String> badNames(Sdl sdl) {
        return named(sdl.fields()
                .filter(field -> field.returns().equals("Boolean")
                                && !YES_OR_NO.matcher(field.name()).matches()
                                && !field.type().equals("PageInfo")
                        || field.returns().equals("DateTime") && !field.name().matches("at|\\w+At")
                        || field.name().startsWith("get")
                        || field.name().matches("\\w+(_\\w+|Ids?)")));
    }

    private static boolean isWholeConnection(Sdl sdl, String item) {
        String connection = item + "Connection";
        return has(sdl, connection, "edges", "[" + item + "Edge!]!")
                && has(sdl, connection, "nodes", "[" + item + "!]!")
                && has(sdl, connection, "pageInfo", "PageInfo!")
                && has(sdl, connection, "totalCount", "Int")
                && has(sdl, item + "Edge", "cursor", "String!")
                && has(sdl, item + "Edge", "node", item + "!");
    }

    private static boolean isWholePayload(Sdl sdl, String payload) {
        return sdl.fieldsOf(payload)
                        .allMatch(field -> field.name().equals("userErrors")
                                ? Sdl.written(field.definition().getType()).matches("\\[\\w+UserError!]!")
                                : !Sdl.written(field.definition().getType()).endsWith("!"))
                && sdl.fieldsOf(payload).anyMatch(field -> field.name().equals("userErrors"));
    }

    private static boolean has(Sdl sdl, String type, String field, String written) {
        return sdl.fieldsOf(type)
                .anyMatch(found -> found.name().equals(field)
                        && Sdl.written(found.definition().getType()).equals(written));
    }

    private static Stream<Node<?>> nodes(Node<?> node) {
        if (node instanceof DirectiveDefinition) {
            return Stream.empty();
        }
        boolean isExtension = node instanceof ObjectTypeExtensionDefinition;
        return Stream.concat(
                isExtension ? Stream.empty() : Stream.of(node),
                node.getChildren().stream().flatMap(child -> nodes((Node<?>) child)));
    }

    private static List<String> named(Stream<Field> fields) {
        return fields.map(Field::toString).toList();
    }

    private static List<String> values(Stream<Input> values) {
        return values.map(Input::toString).toList();
    }
}
