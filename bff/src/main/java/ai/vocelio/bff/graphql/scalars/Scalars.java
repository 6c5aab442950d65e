package ai.vocelio.bff.graphql.scalars;

import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class Scalars {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DURATION_FORM = Pattern.compile("P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,3})?S)?)?");
    private static final int LONGEST_TAG = 35;

    @Bean
    RuntimeWiringConfigurer scalarsOfTheSchema() {
        return wiring -> wiring.scalar(dateTime())
                .scalar(duration())
                .scalar(languageTag())
                .scalar(localTime())
                .scalar(phoneNumber())
                .scalar(uuid());
    }

    static GraphQLScalarType dateTime() {
        return scalar(
                "DateTime",
                "a moment in RFC 3339 with an offset, such as 2026-11-22T17:30:00.000Z",
                orEmpty(text -> {
                    OffsetDateTime moment = OffsetDateTime.parse(text);
                    if (moment.getYear() < 1 || moment.getYear() > 9999) {
                        throw new IllegalArgumentException(text);
                    }
                    return moment.toInstant();
                }),
                value -> value instanceof Instant moment ? Optional.of(MILLISECONDS.format(moment)) : Optional.empty());
    }

    static GraphQLScalarType duration() {
        return scalar(
                "Duration",
                "a length of time in ISO 8601, to the millisecond, such as PT1M30S",
                orEmpty(text -> {
                    if (!DURATION_FORM.matcher(text).matches()) {
                        throw new IllegalArgumentException(text);
                    }
                    return Duration.parse(text);
                }),
                textOf(Duration.class));
    }

    static GraphQLScalarType languageTag() {
        return scalar(
                "LanguageTag", "a language tag of BCP 47, such as en-US", Scalars::tag, value -> tag(value.toString()));
    }

    static GraphQLScalarType localTime() {
        return scalar(
                "LocalTime",
                "a time of day in hours and minutes, such as 09:30",
                orEmpty(text -> LocalTime.parse(text, MINUTES)),
                value -> value instanceof LocalTime time ? Optional.of(MINUTES.format(time)) : Optional.empty());
    }

    static GraphQLScalarType phoneNumber() {
        return scalar(
                "PhoneNumber",
                "a telephone number in E.164, a plus sign and 7 to 15 digits, such as +12125550100",
                text -> Optional.of(text).filter(E164.asMatchPredicate()),
                textOf(String.class));
    }

    static GraphQLScalarType uuid() {
        return scalar(
                "UUID",
                "a UUID, such as 0196a000-0000-7000-8000-000000000001",
                text -> Optional.of(text).filter(UUID_FORM.asMatchPredicate()).map(UUID::fromString),
                textOf(UUID.class));
    }

    private static Optional<String> tag(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TAG) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Function<Object, Optional<String>> textOf(Class<?> type) {
        return value -> type.isInstance(value) ? Optional.of(value.toString()) : Optional.empty();
    }

    private static <T> Function<String, Optional<T>> orEmpty(Function<String, T> read) {
        return text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                return Optional.empty();
            }
        };
    }

    private static <T> GraphQLScalarType scalar(
            String name,
            String expected,
            Function<String, Optional<T>> read,
            Function<Object, Optional<String>> write) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing<>(expected, read, write))
                .build();
    }
}
