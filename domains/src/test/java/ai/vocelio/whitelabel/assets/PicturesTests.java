package ai.vocelio.whitelabel.assets;

import static ai.vocelio.whitelabel.assets.BrandAssetKind.FAVICON;
import static ai.vocelio.whitelabel.assets.BrandAssetKind.LOGIN_BACKGROUND;
import static ai.vocelio.whitelabel.assets.BrandAssetKind.LOGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTests {

    private final Pictures pictures = new Pictures();

    @Test
    void a_picture_is_told_by_its_first_bytes() {
        assertThat(clean(LOGO, Drawn.png(64, 32))).satisfies(picture -> {
            assertThat(picture.format()).isEqualTo(BrandAssetFormat.PNG);
            assertThat(picture.width()).isEqualTo(64);
            assertThat(picture.height()).isEqualTo(32);
        });
        assertThat(clean(LOGIN_BACKGROUND, Drawn.jpeg(640, 360)).format()).isEqualTo(BrandAssetFormat.JPEG);
        assertThat(clean(LOGO, Drawn.svg("")).format()).isEqualTo(BrandAssetFormat.SVG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a\u0001\u0000\u0001\u0000",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
                "%PDF-1.7",
                "MZ\u0090",
                "",
                "{\"a\": 1}"
            })
    void what_is_no_png_jpeg_or_svg_is_not_taken(String beginning) {
        refused(UploadFaultCode.FORMAT_NOT_TAKEN, LOGO, beginning.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "<svg xmlns=\"urn:other\"><rect/></svg>"})
    void markup_that_is_no_svg_is_not_taken(String markup) {
        refused(UploadFaultCode.SVG_NOT_TAKEN, LOGO, Drawn.bytes(markup));
    }

    @Test
    void what_follows_the_picture_and_stands_beside_its_pixels_is_gone() {
        byte[] script = Drawn.bytes("<script>alert(1)</script>");
        for (byte[] sent : new byte[][] {
            Drawn.joined(Drawn.png(16, 16), script),
            Drawn.joined(Drawn.jpeg(16, 16), script),
            withComment(Drawn.jpeg(16, 16), "<script>alert(1)</script>")
        }) {
            byte[] kept = clean(LOGO, sent).content();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        }
    }

    @Test
    void a_picture_that_is_cut_off_or_is_none_behind_its_beginning_is_broken() {
        byte[] png = Drawn.png(64, 64);
        refused(UploadFaultCode.PICTURE_BROKEN, LOGO, Arrays.copyOf(png, png.length / 2));
        refused(UploadFaultCode.PICTURE_BROKEN, LOGO, Drawn.joined(Arrays.copyOf(png, 8), Drawn.bytes("<svg/>")));
        refused(UploadFaultCode.PICTURE_BROKEN, LOGO, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
    }

    @Test
    void a_few_bytes_that_say_they_are_gigabytes_of_pixels_are_not_decoded() {
        refused(UploadFaultCode.TOO_MANY_PIXELS, LOGIN_BACKGROUND, Drawn.pngThatSaysItIs(60_000, 60_000));
        refused(UploadFaultCode.TOO_MANY_PIXELS, FAVICON, Drawn.png(513, 16));
    }

    @Test
    void a_file_that_is_too_long_is_not_looked_at() {
        refused(UploadFaultCode.TOO_LARGE, FAVICON, new byte[FAVICON.mostBytes() + 1]);
        byte[] longSvg = Drawn.svg("<!--" + "x".repeat(300_000) + "-->");
        refused(UploadFaultCode.TOO_LARGE, LOGO, longSvg);
    }

    private CleanPicture clean(BrandAssetKind kind, byte[] sent) {
        return pictures.clean(kind, sent);
    }

    private void refused(UploadFaultCode code, BrandAssetKind kind, byte[] sent) {
        assertThatThrownBy(() -> pictures.clean(kind, sent))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }

    /** A comment segment behind the start of the picture (ITU-T T.81, B.2.4.5). */
    private static byte[] withComment(byte[] jpeg, String comment) {
        byte[] text = Drawn.bytes(comment);
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xfe, 0, (byte) (text.length + 2)};
        return Drawn.joined(Drawn.joined(head, text), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
