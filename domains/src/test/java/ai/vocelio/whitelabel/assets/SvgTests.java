package ai.vocelio.whitelabel.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each known way to hide something in a drawing, tried. */
class SvgTests {

    private static final String BEGIN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script href=\"https://evil.test/x.js\"/>",
                "<g onload=\"alert(1)\" onclick=\"alert(1)\"><rect width=\"1\"/></g>",
                "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><iframe src=\"https://evil.test\"/></body></foreignObject>",
                "<image href=\"https://evil.test/track.png\"/>",
                "<image xlink:href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>",
                "<use href=\"https://evil.test/evil.svg#x\"/>",
                "<use xlink:href=\"data:image/svg+xml,evil#x\"/>",
                "<a href=\"javascript:alert(1)\"><rect width=\"1\"/></a>",
                "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
                "<rect style=\"fill:url(https://evil.test/a)\"/>",
                "<rect fill=\"url(https://evil.test/a#b)\"/>",
                "<rect style=\"background:url(javascript:alert(1))\"/>",
                "<rect style=\"behavior:url(#evil)\"/>",
                "<filter id=\"f\"><feImage href=\"https://evil.test/i\"/></filter>",
                "<!-- evil --><?evil evil?><![CDATA[<script>alert(1)</script>]]>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>",
                "<rect id=\"&quot;&gt;&lt;script&gt;\" width=\"1\"/>"
            })
    void what_runs_loads_or_leads_elsewhere_is_left_out(String inside) {
        String kept = kept(Drawn.svg(inside));

        assertThat(kept)
                .contains("<rect fill=\"#0b5bd3\" height=\"20\" width=\"40\"/>")
                .doesNotContainIgnoringCase(
                        "script", "evil", "alert", "foreign", "iframe", "data:", "http://www.w3.org/1999")
                .doesNotContainPattern("(?i)\\son\\w+=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + BEGIN + "<text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"http://evil.test/x\">]>" + BEGIN + "<text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + BEGIN + "<text>&b;</text></svg>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                        + BEGIN + "<rect/></svg>",
                "<svg",
                "<svg><svg>"
            })
    void entities_and_document_types_are_not_read_at_all(String file) {
        refused(UploadFaultCode.PICTURE_BROKEN, Drawn.bytes(file));
    }

    @Test
    void references_that_multiply_themselves_are_refused() {
        StringBuilder bomb = new StringBuilder("<g id=\"a0\"><rect width=\"1\"/></g>");
        for (int i = 1; i < 30; i++) {
            String use = "<use href=\"#a" + (i - 1) + "\"/>";
            bomb.append("<g id=\"a")
                    .append(i)
                    .append("\">")
                    .append(use.repeat(4))
                    .append("</g>");
        }
        refused(UploadFaultCode.SVG_NOT_TAKEN, Drawn.svg(bomb.toString()));
    }

    @Test
    void a_reference_to_itself_is_refused() {
        refused(UploadFaultCode.SVG_NOT_TAKEN, Drawn.svg("<g id=\"a\"><use xlink:href=\"#a\"/></g>"));
        refused(UploadFaultCode.SVG_NOT_TAKEN, Drawn.svg("<mask id=\"m\"><rect width=\"1\" mask=\"url(#m)\"/></mask>"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 9_000})
    void what_nests_too_deep_is_refused_and_breaks_nothing(int depth) {
        byte[] deep = Drawn.svg("<g>".repeat(depth) + "</g>".repeat(depth));
        assertThatThrownBy(() -> SvgPicture.clean(deep)).isInstanceOf(Problem.class);
    }

    @Test
    void a_value_that_takes_long_to_look_at_is_left_out() {
        assertThat(kept(Drawn.svg("<g transform=\"" + " ".repeat(200_000) + "x\"/>")))
                .doesNotContain("transform");
    }

    @Test
    void a_drawing_without_anything_to_see_is_refused() {
        refused(UploadFaultCode.SVG_NOT_TAKEN, Drawn.bytes(BEGIN + "<script>draw()</script></svg>"));
    }

    @Test
    void a_style_sheet_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> SvgPicture.clean(Drawn.svg("<style>.a{fill:red}</style>")))
                .hasMessageContaining("presentation attributes");
    }

    @Test
    void a_usual_logo_stays_what_it_is() {
        String kept = kept(Drawn.svg("""
                <defs><linearGradient id="g" x1="0" x2="1"><stop offset="0%" stop-color="#fff"/>
                <stop offset="1" style="stop-color:rgb(1, 2, 3);stop-opacity:.5"/></linearGradient>
                <clipPath id="c"><circle cx="5" cy="5" r="4"/></clipPath></defs>
                <g transform="translate(1,2) rotate(45)" clip-path="url(#c)"><path d="M0 0L10,10z" fill="url(#g)"/></g>
                <use xlink:href="#c"/><text x="1" y="2" font-family="Inter, 'Open Sans'">Acme &amp; Söhne</text>"""));

        assertThat(kept)
                .contains("<stop offset=\"0%\" stop-color=\"#fff\"/>")
                .contains("stop-color=\"rgb(1, 2, 3)\"")
                .contains("stop-opacity=\".5\"")
                .contains("clip-path=\"url(#c)\"")
                .contains("transform=\"translate(1,2) rotate(45)\"")
                .contains("<path d=\"M0 0L10,10z\" fill=\"url(#g)\"/>")
                .contains("<use href=\"#c\"/>")
                .contains("Acme &amp; Söhne")
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }

    @Test
    void the_size_comes_from_the_box_or_from_width_and_height() {
        CleanPicture sized = SvgPicture.clean(Drawn.bytes(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30px\" height=\"15\"><rect width=\"1\"/></svg>"));
        assertThat(sized.width()).isEqualTo(30);
        assertThat(new String(sized.content(), StandardCharsets.UTF_8)).contains("viewBox=\"0 0 30 15\"");
        refused(
                UploadFaultCode.SVG_NOT_TAKEN,
                Drawn.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"1\"/></svg>"));
        refused(
                UploadFaultCode.SVG_NOT_TAKEN,
                Drawn.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 999999999999\"><rect/></svg>"));
    }

    @Test
    void what_is_clean_stays_as_it_is() {
        byte[] once = SvgPicture.clean(Drawn.svg("<g opacity=\".5\"><rect width=\"1\"/></g>"))
                .content();
        assertThat(SvgPicture.clean(once).content()).isEqualTo(once);
    }

    private static String kept(byte[] sent) {
        return new String(SvgPicture.clean(sent).content(), StandardCharsets.UTF_8);
    }

    private static void refused(UploadFaultCode code, byte[] sent) {
        assertThatThrownBy(() -> SvgPicture.clean(sent))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
