package ai.vocelio.bff.graphql.scalars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScalarsTests {

    @Test
    void a_moment_is_written_in_utc_with_milliseconds_and_read_with_any_offset() {
        assertThat(write(Scalars.dateTime(), Instant.parse("2026-11-22T17:30:00.123456Z")))
                .isEqualTo("2026-11-22T17:30:00.123Z");
        assertThat(read(Scalars.dateTime(), "2026-11-22T12:30:00-05:00"))
                .isEqualTo(Instant.parse("2026-11-22T17:30:00Z"));
        refused(Scalars.dateTime(), "2026-11-22", "2026-11-22T17:30:00", "now", 7);
    }

    @Test
    void a_length_of_time_is_iso_8601_and_never_negative() {
        assertThat(read(Scalars.duration(), "PT1M30S")).isEqualTo(Duration.ofSeconds(90));
        assertThat(write(Scalars.duration(), Duration.ofSeconds(90))).isEqualTo("PT1M30S");
        refused(Scalars.duration(), "90", "PT-1S", "P", "PT", "P1M", "PT99999999999999999999S", "PT1.0005S");
    }

    @Test
    void a_language_tag_is_given_on_in_its_usual_form() {
        assertThat(read(Scalars.languageTag(), "EN-us")).isEqualTo("en-US");
        refused(Scalars.languageTag(), "", "english_us", "e", "x".repeat(50));
    }

    @Test
    void a_telephone_number_is_e_164() {
        assertThat(read(Scalars.phoneNumber(), "+12125550100")).isEqualTo("+12125550100");
        refused(Scalars.phoneNumber(), "2125550100", "+0212555010", "+1 212 555 0100", "+1234567890123456", "+12");
    }

    @Test
    void a_uuid_is_one_in_full() {
        UUID uuid = UUID.randomUUID();
        assertThat(read(Scalars.uuid(), uuid.toString())).isEqualTo(uuid);
        refused(Scalars.uuid(), "1-1-1-1-1", "{" + uuid + "}", "");
    }

    @Test
    void a_refusal_says_what_is_expected() {
        assertThatThrownBy(() -> read(Scalars.phoneNumber(), "hello"))
                .hasMessageContaining("E.164")
                .hasMessageContaining("hello");
    }

    private static Object read(GraphQLScalarType scalar, Object input) {
        return Objects.requireNonNull(
                scalar.getCoercing().parseValue(input, GraphQLContext.getDefault(), Locale.ENGLISH));
    }

    private static Object write(GraphQLScalarType scalar, Object value) {
        return Objects.requireNonNull(
                scalar.getCoercing().serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH));
    }

    private static void refused(GraphQLScalarType scalar, Object... inputs) {
        for (Object input : List.of(inputs)) {
            assertThatThrownBy(() -> read(scalar, input))
                    .as(input.toString())
                    .isInstanceOf(CoercingParseValueException.class);
        }
    }
}
