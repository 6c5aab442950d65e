package ai.vocelio.whitelabel.worn;

import ai.vocelio.mail.Letter;
import ai.vocelio.whitelabel.BrandColors;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter as HTML that old mail programs show too: tables and styles of their own. Text stands on the colours whose
 * contrast was checked when the brand was set, and nothing is loaded but the logo.
 */
final class FormedLetter {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="only light"><title>%1$s</title></head>
            <body style="margin:0;padding:0;background:%2$s">
            <table role="presentation" width="100%%" cellspacing="0" cellpadding="0" border="0" style="background:%2$s">
            <tr><td align="center" style="padding:32px 16px">
            <table role="presentation" width="100%%" cellspacing="0" cellpadding="0" border="0"
              style="max-width:560px;text-align:left;color:%3$s;font-family:%4$s;font-size:16px;line-height:1.5">
            <tr><td style="height:4px;line-height:4px;font-size:4px;background:%5$s">&nbsp;</td></tr>
            <tr><td style="padding:28px 0 12px">%6$s</td></tr>
            <tr><td>%7$s</td></tr>
            <tr><td style="padding:12px 0 24px"><table role="presentation" cellspacing="0" cellpadding="0" border="0"><tr>
            <td style="background:%5$s;border-radius:8px"><a href="%8$s"
              style="display:inline-block;padding:12px 24px;color:%9$s;font-weight:600;text-decoration:none">%10$s</a></td>
            </tr></table></td></tr>
            <tr><td style="font-size:14px">%11$s
            <p style="margin:0 0 12px">Or open this address: <a href="%8$s" style="color:%12$s;word-break:break-all">%8$s</a></p></td></tr>
            <tr><td style="padding:16px 0 0;border-top:1px solid %5$s;font-size:13px">%13$s</td></tr>
            </table></td></tr></table></body></html>
            """;

    private FormedLetter() {}

    static String of(LetterText text, LetterHead head) {
        BrandColors colors = head.colors();
        return PAGE.formatted(
                escaped(text.subject()),
                escaped(colors.background()),
                escaped(colors.text()),
                escaped(head.font().families()),
                escaped(colors.primary()),
                mark(head),
                paragraphs(text.paragraphs(), 16),
                escaped(text.link()),
                escaped(colors.onPrimary()),
                escaped(text.action()),
                paragraphs(text.notes(), 12),
                escaped(colors.link()),
                foot(head));
    }

    private static String mark(LetterHead head) {
        return head.logoUrl() == null
                ? "<span style=\"font-size:22px;font-weight:700\">" + escaped(head.name()) + "</span>"
                : "<img src=\"%s\" alt=\"%s\" height=\"48\" style=\"height:48px;max-width:100%%;border:0\">"
                        .formatted(escaped(head.logoUrl()), escaped(head.name()));
    }

    private static String paragraphs(List<String> texts, int gap) {
        return texts.stream()
                .map(text -> "<p style=\"margin:0 0 " + gap + "px\">" + escaped(text) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String foot(LetterHead head) {
        Stream<String> links = head.links().entrySet().stream()
                .map(link -> "<a href=\"%s\" style=\"color:%s\">%s</a>"
                        .formatted(
                                escaped(link.getValue()), escaped(head.colors().link()), escaped(link.getKey())));
        return Stream.of(
                        Stream.of(escaped(head.name())),
                        links,
                        head.isPoweredByShown() ? Stream.of("Powered by Vocelio") : Stream.<String>empty())
                .flatMap(part -> part)
                .collect(Collectors.joining(" &middot; "));
    }

    private static String escaped(String text) {
        return Letter.inHtml(text);
    }
}
