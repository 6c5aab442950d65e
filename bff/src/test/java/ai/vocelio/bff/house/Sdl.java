package ai.vocelio.bff.house;

import ai.vocelio.house.House;
import ai.vocelio.team.Permission;
import graphql.language.Argument;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema as it is written. */
record Sdl(Document document) {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    /** The files of the house. */
    static Sdl house() {
        return house(written -> written);
    }

    /** The files of the house, changed: a contract that is not kept. */
    static Sdl house(UnaryOperator<String> change) {
        return of(change.apply(House.files(House.root().resolve("schema"), ".graphqls").stream()
                .map(House::text)
                .reduce("", (all, file) -> all + "\n" + file)));
    }

    static Sdl of(String text) {
        return new Sdl(Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build()));
    }

    /** Object types, extensions included. */
    List<ObjectTypeDefinition> objects() {
        return document.getDefinitionsOfType(ObjectTypeDefinition.class);
    }

    List<ObjectTypeDefinition> objects(String suffix) {
        return objects().stream()
                .filter(type -> type.getName().endsWith(suffix))
                .toList();
    }

    Optional<ObjectTypeDefinition> object(String name) {
        return objects().stream().filter(type -> type.getName().equals(name)).findFirst();
    }

    /** Names of the types whose objects have a global id. */
    List<String> nodes() {
        return objects().stream()
                .filter(type -> type.getImplements().stream()
                        .anyMatch(parent -> parent instanceof TypeName name
                                && name.getName().equals("Node")))
                .map(ObjectTypeDefinition::getName)
                .toList();
    }

    List<InputObjectTypeDefinition> inputs() {
        return document.getDefinitionsOfType(InputObjectTypeDefinition.class);
    }

    /** A field of an input. */
    InputValueDefinition inputValue(String type, String name) {
        return inputs().stream()
                .filter(input -> input.getName().equals(type))
                .flatMap(input -> input.getInputValueDefinitions().stream())
                .filter(value -> value.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Every field of every object. */
    Stream<Field> fields() {
        return objects().stream()
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> new Field(type.getName(), field)));
    }

    Stream<Field> rootFields() {
        return fields().filter(field -> ROOTS.contains(field.type()));
    }

    Stream<Field> fieldsOf(String type) {
        return fields().filter(field -> field.type().equals(type));
    }

    /** Every argument and every field of an input. */
    Stream<Input> values() {
        Stream<Input> arguments = fields().flatMap(field -> field.definition().getInputValueDefinitions().stream()
                .map(value -> new Input(field.toString(), value)));
        Stream<Input> inputs = inputs().stream()
                .flatMap(type ->
                        type.getInputValueDefinitions().stream().map(value -> new Input(type.getName(), value)));
        return Stream.concat(arguments, inputs);
    }

    /** The innermost name of a type. */
    static String name(Type<?> type) {
        return switch (type) {
            case NonNullType outer -> name(outer.getType());
            case ListType outer -> name(outer.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException(String.valueOf(type));
        };
    }

    static boolean isList(Type<?> type) {
        return type instanceof ListType || type instanceof NonNullType outer && outer.getType() instanceof ListType;
    }

    /** A type as it is written: {@code [Agent!]!}. */
    static String written(Type<?> type) {
        return graphql.language.AstPrinter.printAst(type);
    }

    static String text(@Nullable Description description) {
        return description == null ? "" : description.getContent().strip();
    }

    /** A directive's argument as text; empty when there is none. */
    static String argument(DirectivesContainer<?> on, String directive, String argument) {
        return on.getDirectives(directive).stream()
                .map((Directive found) -> found.getArgument(argument))
                .filter(java.util.Objects::nonNull)
                .map(Sdl::value)
                .findFirst()
                .orElse("");
    }

    private static String value(Argument argument) {
        String text = switch (argument.getValue()) {
            case EnumValue value -> value.getName();
            case IntValue value -> value.getValue().toString();
            case StringValue value -> value.getValue();
            default -> String.valueOf(argument.getValue());
        };
        return text == null ? "" : text;
    }

    /** A field and the type it belongs to. */
    record Field(String type, FieldDefinition definition) {

        String name() {
            return definition.getName();
        }

        String returns() {
            return Sdl.name(definition.getType());
        }

        String description() {
            return Sdl.text(definition.getDescription());
        }

        boolean has(String directive) {
            return definition.hasDirective(directive);
        }

        /** What it asks of a caller; nothing of a field that says nothing, or is open to all. */
        Set<Permission> needs() {
            String permission = argument(definition, "requires", "permission");
            return permission.isEmpty() ? Set.of() : Set.of(Permission.valueOf(permission));
        }

        @Override
        public String toString() {
            return type + "." + name();
        }
    }

    /** An argument or a field of an input, and where it stands. */
    record Input(String of, InputValueDefinition definition) {

        String type() {
            return Sdl.name(definition.getType());
        }

        boolean isList() {
            return Sdl.isList(definition.getType());
        }

        boolean has(String directive) {
            return definition.hasDirective(directive);
        }

        @Override
        public String toString() {
            return of + "(" + definition.getName() + ")";
        }
    }
}
