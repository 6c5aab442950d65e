package ai.vocelio.bff.graphql.input;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.graphql.NodeTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule for one value of the input; gives the value that controllers get. */
@FunctionalInterface
interface ValueRule {

    /** Lets everything pass. */
    ValueRule ANY = (value, path) -> value;

    /**
     * Checks a value that is not null.
     *
     * @param path where it stands in the arguments, for the sentence of a refusal
     */
    Object check(Object value, List<String> path);

    /** Both, one after the other. */
    default ValueRule then(ValueRule next) {
        return (value, path) -> next.check(check(value, path), path);
    }

    /** Text that can be kept and given back as it came: PostgreSQL keeps no NUL, and half a character is none. */
    static ValueRule text() {
        return (value, path) -> {
            if (value instanceof String text && !isWhole(text)) {
                throw EdgeFault.badInput(path, "a NUL character or half of a surrogate pair is no text");
            }
            return value;
        };
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
    }

    /** Number of characters; where at least one is asked for, one can be seen. */
    static ValueRule length(int min, int max) {
        return (value, path) -> {
            String text = (String) value;
            if (min > 0 && !text.isEmpty() && text.codePoints().noneMatch(ValueRule::isVisible)) {
                throw EdgeFault.badInput(path, "blanks and signs that cannot be seen are no text");
            }
            int length = text.codePointCount(0, text.length());
            if (length < min || length > max) {
                throw EdgeFault.badInput(path, min + " to " + max + " characters are allowed, not " + length);
            }
            return text;
        };
    }

    /** Unicode 16, 4.5 and 5.21: neither white space nor control, nor what only changes others; four letters are blank. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> "\u115F\u1160\u2800\u3164\uFFA0".indexOf(point) < 0;
        };
    }

    /** Number of items. */
    static ValueRule items(int min, int max) {
        return (value, path) -> {
            int size = ((Collection<?>) value).size();
            if (size < min || size > max) {
                throw EdgeFault.badInput(path, min + " to " + max + " items are allowed, not " + size);
            }
            return value;
        };
    }

    /** Least and greatest number. */
    static ValueRule range(long min, long max) {
        return (value, path) -> {
            long number = ((Number) value).longValue();
            if (number < min || number > max) {
                throw EdgeFault.badInput(path, min + " to " + max + " is allowed, not " + number);
            }
            return value;
        };
    }

    /** Least and greatest length of time. */
    static ValueRule duration(Duration min, Duration max) {
        return (value, path) -> {
            Duration time = (Duration) value;
            if (time.compareTo(min) < 0 || time.compareTo(max) > 0) {
                throw EdgeFault.badInput(path, min + " to " + max + " is allowed, not " + time);
            }
            return value;
        };
    }

    /** A global id, given on as UUID; an id of another type becomes one that nothing has. */
    static ValueRule id(String prefix) {
        return (value, path) -> {
            GlobalId id = GlobalId.parse((String) value)
                    .orElseThrow(() -> EdgeFault.badInput(path, "this is not an id of this platform"));
            return id.prefix().equals(prefix) ? id.id() : NodeTypes.NOWHERE;
        };
    }

    /** Each item of a list by a rule. */
    static ValueRule each(ValueRule item) {
        return (value, path) -> {
            List<@Nullable Object> checked = new ArrayList<>();
            for (Object inner : (Collection<?>) value) {
                checked.add(inner == null ? null : item.check(inner, below(path, String.valueOf(checked.size()))));
            }
            return checked;
        };
    }

    /** The fields of an input object, each by its rule; fields without one stay as they are. */
    static ValueRule fields(Map<String, ValueRule> rules) {
        return (value, path) -> {
            Map<String, @Nullable Object> checked = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((name, inner) -> {
                ValueRule rule = rules.get((String) name);
                checked.put(
                        (String) name,
                        inner == null || rule == null ? inner : rule.check(inner, below(path, (String) name)));
            });
            return checked;
        };
    }

    private static List<String> below(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }
}
