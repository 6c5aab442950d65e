package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells of people is masked in the schema, fields to come included. */
class MaskRulesTests {

    private static final MaskRules HOUSE = new MaskRules(Sdl.house());

    @Test
    void whatever_tells_of_people_is_masked_or_says_why_not() {
        assertThat(HOUSE.open()).isEmpty();
    }

    @Test
    void what_is_masked_cannot_be_found_out_by_filter_or_order() {
        assertThat(HOUSE.waysAround()).isEmpty();
    }

    @Test
    void what_is_masked_is_told() {
        assertThat(HOUSE.untold()).isEmpty();
    }

    @Test
    void what_is_open_on_purpose_is_there() {
        List<String> fields = Sdl.house().fields().map(Sdl.Field::toString).toList();
        assertThat(MaskRules.OPEN.keySet())
                .filteredOn(open ->
                        Sdl.house().object(open.substring(0, open.indexOf('.'))).isPresent())
                .isNotEmpty()
                .allMatch(fields::contains);
    }

    @Test
    void a_number_a_name_or_a_word_that_is_not_masked_would_be_found() {
        MaskRules wrong = new MaskRules(Sdl.of("""
                type Lead { mobile: PhoneNumber other: PhoneNumber! @masked(unless: PERSONAL_READ) name: String! email: String }
                type Memo { text: String! title: String! }
                type Tag { name: String! }"""));

        assertThat(wrong.open()).containsExactly("Lead.mobile", "Lead.name", "Lead.email", "Memo.text");
        assertThat(wrong.untold()).containsExactly("Lead.other");
    }

    @Test
    void a_way_around_a_mask_would_be_found() {
        MaskRules wrong = new MaskRules(Sdl.of("""
                type Lead { name: String! @masked(unless: PERSONAL_READ) }
                input LeadFilter { name: String search: String tag: String }
                enum LeadOrderField { NAME CREATED_AT }"""));

        assertThat(wrong.waysAround()).containsExactly("LeadFilter.name", "LeadFilter.search", "LeadOrderField.NAME");
    }
}
