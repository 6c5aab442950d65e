package ai.vocelio.whitelabel.worn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.whitelabel.BrandColors;
import ai.vocelio.whitelabel.BrandFont;
import ai.vocelio.whitelabel.BrandSettings;
import ai.vocelio.whitelabel.assets.BrandAssetFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a letter looks that wears a brand. */
class LetterDressTests {

    private static final UUID PARTNER = UUID.randomUUID();
    private static final LetterText TEXT = new LetterText(
            "Invitation to <Smile>",
            List.of("Ann & Bob invite you.", "Until <b>noon</b>."),
            "Accept",
            "https://phones.example.com/invitation#inv_x",
            List.of("Or do nothing."));

    @Test
    void a_letter_wears_colours_font_links_and_sender_of_the_brand() {
        LetterHead head = head(brand("Smile Dental", false), null);
        assertThat(head.senderName()).isEqualTo("Smile Team");
        assertThat(FormedLetter.of(TEXT, head))
                .contains("background:#fafafa", "color:#102030", "background:#0f766e", "color:#fefefe", "Georgia")
                .contains("Smile Dental", "https://smile.example/terms", "https://smile.example/imprint")
                .doesNotContain("Powered by", "Privacy", "<img");
        assertThat(PlainLetter.of(TEXT, head))
                .contains("Accept:\nhttps://phones.example.com/invitation#inv_x\n")
                .endsWith(
                        "-- \nSmile Dental\nTerms: https://smile.example/terms\nImprint: https://smile.example/imprint\n");
    }

    @Test
    void what_people_have_named_is_text_and_no_part_of_the_page() {
        String html = FormedLetter.of(TEXT, head(brand("<script>alert(1)</script>\"", true), null));
        assertThat(html)
                .contains("Ann &amp; Bob", "Until &lt;b&gt;noon", "Invitation to &lt;Smile&gt;", "&lt;script&gt;")
                .doesNotContain("<script", "<b>", "<Smile>");
    }

    @ParameterizedTest
    @EnumSource
    void a_logo_stands_at_the_head_unless_mail_programs_do_not_show_such(BrandAssetFormat format) {
        LetterHead head = head(brand("Smile Dental", true), new WornBrand.Picture(format, "abc"));
        String html = FormedLetter.of(TEXT, head);
        if (format == BrandAssetFormat.SVG) {
            assertThat(html).doesNotContain("<img");
        } else {
            assertThat(html).contains("<img src=\"https://v.example/" + PARTNER + "/abc\" alt=\"Smile Dental\"");
        }
        assertThat(html).contains("Powered by Vocelio");
    }

    @Test
    void without_any_brand_a_letter_is_the_platforms() {
        assertThat(LetterHead.PLATFORM.senderName()).isNull();
        assertThat(FormedLetter.of(TEXT, LetterHead.PLATFORM))
                .contains("Vocelio")
                .doesNotContain("Powered by");
    }

    private static LetterHead head(BrandSettings brand, WornBrand.@Nullable Picture logo) {
        return LetterHead.of(
                new WornBrand(PARTNER, brand, logo, null, null),
                (organization, format, digest) -> "https://v.example/" + organization + "/" + digest);
    }

    private static BrandSettings brand(String name, boolean isPoweredByShown) {
        return new BrandSettings(
                name,
                new BrandColors("#fafafa", "#102030", "#0f766e", "#fefefe", "#0b5bd3"),
                BrandFont.SERIF,
                null,
                null,
                null,
                "https://smile.example/terms",
                null,
                "https://smile.example/imprint",
                "Smile Team",
                isPoweredByShown);
    }
}
