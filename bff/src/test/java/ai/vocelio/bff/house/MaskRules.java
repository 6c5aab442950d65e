package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.InputValueDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the schema has to mask: whatever tells who a person is, how to reach that person, or what the person said. */
record MaskRules(Sdl sdl) {

    /** Fields that tell something of people and are shown to all who come by them, each with the reason. */
    static final Map<String, String> OPEN = Map.of(
            "Number.e164", "a number of the organization itself",
            "AgentSettings.transferTo", "where the organization's own people answer",
            "Member.email", "colleagues know each other",
            "Invitation.email", "who invites knows whom",
            "BrandColors.text", "a colour");

    private static final Set<String> WORDS = Set.of(
            "phone",
            "email",
            "text",
            "transcript",
            "recording",
            "fromAddress",
            "result",
            "note",
            "evidence",
            "before",
            "after",
            "company",
            "words",
            "summary");
    private static final String MASKED = "masked";

    /** Fields that tell something of a person and are not masked. */
    List<String> open() {
        Set<String> people = people();
        return outputs()
                .filter(field -> field.returns().equals("PhoneNumber")
                        || field.returns().equals("String") && WORDS.contains(field.name())
                        || field.name().equals("name") && people.contains(field.type()))
                .filter(field -> !field.has(MASKED) && !OPEN.containsKey(field.toString()))
                .map(Field::toString)
                .toList();
    }

    /** Whoever has a number that is masked has a name too. */
    private Set<String> people() {
        return masked().filter(field -> field.returns().equals("PhoneNumber"))
                .map(Field::type)
                .collect(Collectors.toSet());
    }

    Stream<Field> masked() {
        return outputs().filter(field -> field.has(MASKED));
    }

    private Stream<Field> outputs() {
        return sdl.fields().filter(field -> !field.type().matches("Query|Mutation|Subscription|PageInfo"));
    }

    /** Filters and orders by which masked values can be found out: named as the field, or a search. */
    List<String> waysAround() {
        Map<String, Set<String>> masked = masked().collect(
                        Collectors.groupingBy(Field::type, Collectors.mapping(Field::name, Collectors.toSet())));
        return masked.entrySet().stream()
                .flatMap(type ->
                        Stream.concat(filters(type.getKey(), type.getValue()), orders(type.getKey(), type.getValue())))
                .toList();
    }

    private Stream<String> filters(String type, Set<String> fields) {
        return sdl.inputs().stream()
                .filter(input -> input.getName().equals(type + "Filter"))
                .flatMap(input -> input.getInputValueDefinitions().stream())
                .filter(value ->
                        fields.contains(value.getName()) || value.getName().equals("search"))
                .filter(MaskRules::isOpen)
                .map((InputValueDefinition value) -> type + "Filter." + value.getName());
    }

    private Stream<String> orders(String type, Set<String> fields) {
        return sdl.document().getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(choice -> choice.getName().equals(type + "OrderField"))
                .flatMap(choice -> choice.getEnumValueDefinitions().stream())
                .filter(value -> fields.stream().anyMatch(value.getName().replace("_", "")::equalsIgnoreCase))
                .filter(MaskRules::isOpen)
                .map((EnumValueDefinition value) -> type + "OrderField." + value.getName());
    }

    private static boolean isOpen(DirectivesContainer<?> element) {
        return !element.hasDirective(MASKED);
    }

    /** Whoever reads the description learns what the edge does. */
    List<String> untold() {
        return masked().filter(field -> !field.description()
                        .contains("Masked without " + Sdl.argument(field.definition(), MASKED, "unless") + "."))
                .map(Field::toString)
                .toList();
    }
}
