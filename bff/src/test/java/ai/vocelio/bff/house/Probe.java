package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request made from the schema alone that names one object by one of its ways, and fills in what else is required.
 *
 * @param way names from the argument down to the id; empty when nothing is named but what is required
 * @param own ids of the caller's own objects, by type
 */
record Probe(Sdl sdl, Field field, List<String> way, Map<String, String> own) {

    Probe(Sdl sdl, IdPath path, Map<String, String> own) {
        this(sdl, path.field(), path.steps(), own);
    }

    Probe(Sdl sdl, Field field, Map<String, String> own) {
        this(sdl, field, List.of(), own);
    }

    /** The operation. */
    String document() {
        String declared = given().map(value -> "$" + value.getName() + ": " + Sdl.written(value.getType()))
                .collect(Collectors.joining(", "));
        String passed =
                given().map(value -> value.getName() + ": $" + value.getName()).collect(Collectors.joining(", "));
        String key = field.has("idempotencyRequired") ? " @idempotent(key: \"" + UUID.randomUUID() + "\")" : "";
        return field.type().toLowerCase(Locale.ROOT) + " Probe" + inBrackets(declared) + " { found: " + field.name()
                + inBrackets(passed) + key + selection(field) + " }";
    }

    private static String inBrackets(String list) {
        return list.isEmpty() ? "" : "(" + list + ")";
    }

    /** Its variables, with nothing at the end of a way. */
    Map<String, Object> variables() {
        return variables("");
    }

    /** Its variables, with this id at the end of the way; with several of them where a list is taken. */
    Map<String, Object> variables(String... ids) {
        Map<String, Object> variables = new LinkedHashMap<>();
        given().forEach(value ->
                variables.put(value.getName(), value(value, isOnTheWay(value) ? way : null, List.of(ids))));
        return variables;
    }

    /** The arguments that are given: the way's own, and what is required beside it. */
    private Stream<InputValueDefinition> given() {
        return field.definition().getInputValueDefinitions().stream()
                .filter(value -> isOnTheWay(value) || isRequired(value));
    }

    private boolean isOnTheWay(InputValueDefinition value) {
        return !way.isEmpty() && value.getName().equals(way.getFirst());
    }

    /** Objects a level down are asked for as well: a payload, a page or an event says by them what it found. */
    private String selection(Field field) {
        Optional<ObjectTypeDefinition> type = sdl.object(field.returns());
        if (type.isEmpty()) {
            return "";
        }
        String below = sdl.fieldsOf(field.returns())
                .filter(inner -> sdl.object(inner.returns()).isPresent())
                .filter(inner -> inner.definition().getInputValueDefinitions().isEmpty())
                .map(inner ->
                        inner.name() + (inner.name().equals("userErrors") ? " { code message }" : " { __typename }"))
                .collect(Collectors.joining(" "));
        return " { __typename " + (field.type().equals("Query") && !isPage(field) ? "" : below) + " }";
    }

    private static boolean isPage(Field field) {
        return field.returns().endsWith("Connection");
    }

    private Object value(InputValueDefinition value, @Nullable List<String> way, List<String> ids) {
        if (!Sdl.isList(value.getType())) {
            return one(value, way, ids.getLast(), ids);
        }
        return way == null || way.size() > 1
                ? List.of(one(value, way, ids.getLast(), ids))
                : ids.stream().map(id -> one(value, way, id, ids)).toList();
    }

    private Object one(InputValueDefinition value, @Nullable List<String> way, String id, List<String> ids) {
        String type = Sdl.name(value.getType());
        return switch (type) {
            case "ID" ->
                way != null
                        ? id
                        : Objects.requireNonNull(
                                own.get(Sdl.argument(value, "idOf", "type")), value + " has no sample");
            case "Boolean" -> true;
            case "Int" -> 1;
            case "DateTime" ->
                value.getName().endsWith("Before") ? "2026-11-22T13:00:00.000Z" : "2026-11-22T12:00:00.000Z";
            case "Duration" -> "PT30S";
            case "LanguageTag" -> "en-US";
            case "PhoneNumber" -> "+12125550123";
            case "String" -> "sample";
            case "UUID" -> UUID.randomUUID().toString();
            default -> enumValue(type).orElseGet(() -> object(type, way, ids));
        };
    }

    private Object object(String type, @Nullable List<String> way, List<String> ids) {
        Map<String, Object> fields = new LinkedHashMap<>();
        InputObjectTypeDefinition input = input(type);
        for (InputValueDefinition value : input.getInputValueDefinitions()) {
            boolean isOnTheWay = way != null && value.getName().equals(way.get(1));
            if (isOnTheWay || isRequired(value)) {
                fields.put(value.getName(), value(value, isOnTheWay ? rest(way) : null, ids));
            }
        }
        if (fields.isEmpty() && input.hasDirective("oneOf")) {
            InputValueDefinition first = input.getInputValueDefinitions().getFirst();
            fields.put(first.getName(), value(first, null, ids));
        }
        return fields;
    }

    private static @Nullable List<String> rest(@Nullable List<String> way) {
        return way == null ? null : way.subList(1, way.size());
    }

    private InputObjectTypeDefinition input(String name) {
        return sdl.inputs().stream()
                .filter(input -> input.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sample of the scalar " + name));
    }

    private Optional<Object> enumValue(String type) {
        return sdl.document().getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(found -> found.getName().equals(type))
                .<Object>map(found -> found.getEnumValueDefinitions().getFirst().getName())
                .findFirst();
    }

    private static boolean isRequired(InputValueDefinition value) {
        return value.getType() instanceof NonNullType && value.getDefaultValue() == null;
    }
}
