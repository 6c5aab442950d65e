package ai.vocelio.bff.whitelabel;

import ai.vocelio.whitelabel.BrandColors;
import ai.vocelio.whitelabel.BrandSettings;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A log-in page that shows how a brand looks; nothing can be typed into it. */
final class SamplePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s – preview</title>
            <style>
            body { background: %2$s%7$s; color: %3$s; font-family: %8$s; margin: 0;
              min-height: 100vh; display: grid; place-items: center }
            main { background: %2$s; padding: 2rem; border-radius: .5rem; max-width: 22rem; width: 90%% }
            img { max-width: 100%%; max-height: 6rem }
            a { color: %6$s }
            .button { background: %4$s; color: %5$s; display: block; padding: .75rem; text-align: center; border-radius: .25rem }
            footer { font-size: .8rem; margin-top: 2rem }
            </style></head>
            <body><main>%9$s<h1>%1$s</h1><p>This is a preview of a brand that is not published.</p>
            <span class="button">Sign in</span><footer>%10$s</footer></main></body></html>
            """;

    private SamplePage() {}

    static String of(BrandSettings brand, @Nullable String logo, @Nullable String background) {
        BrandColors colors = brand.colors();
        return PAGE.formatted(
                escaped(brand.name()),
                escaped(colors.background()),
                escaped(colors.text()),
                escaped(colors.primary()),
                escaped(colors.onPrimary()),
                escaped(colors.link()),
                background == null ? "" : " url(" + escaped(background) + ") center / cover",
                brand.font().families(),
                logo == null ? "" : "<img alt=\"\" src=\"" + escaped(logo) + "\">",
                footer(brand));
    }

    private static String footer(BrandSettings brand) {
        return Stream.of(
                        link(brand.termsUrl(), "Terms"),
                        link(brand.privacyUrl(), "Privacy"),
                        link(brand.imprintUrl(), "Imprint"),
                        brand.isPoweredByShown() ? "Powered by Vocelio" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String link(@Nullable String url, String words) {
        return url == null ? "" : "<a rel=\"noreferrer\" href=\"" + escaped(url) + "\">" + words + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
