package ai.vocelio.bff.removal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What the pages about a removal say. */
final class RemovalPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>
            body { font-family: system-ui, sans-serif; margin: 0; min-height: 100vh; display: grid; place-items: center }
            main { padding: 2rem; max-width: 32rem }
            button { font: inherit; padding: .75rem 1.25rem }
            </style></head>
            <body><main><h1>%1$s</h1>%2$s</main></body></html>
            """;

    private RemovalPages() {}

    static String asked(String name, Instant dueAt, @Nullable String exportUrl) {
        return page(name + " is going to be erased", """
                <p>On %s all of it is erased, for good. Until then nobody of it signs in.</p>
                <p>%s</p>
                <form method="post"><button>Take it back: keep the organization</button></form>""".formatted(DAY.format(dueAt), export(exportUrl)));
    }

    private static String export(@Nullable String url) {
        return url == null
                ? "The file with all that it has is not ready: it is written from the request on. Look again later."
                : "<a href=\"%s\">Fetch all that it has, as one file</a>".formatted(HtmlUtils.htmlEscape(url));
    }

    static String kept(String name) {
        return page(name + " stays", "<p>All is as it was. Sign in as usual, in a few seconds.</p>");
    }

    static String notGood() {
        return page(
                "This address is not good, or no longer",
                "<p>The removal was taken back, its time is over, or the address is not whole.</p>");
    }

    private static String page(String title, String content) {
        return PAGE.formatted(HtmlUtils.htmlEscape(title), content);
    }
}
