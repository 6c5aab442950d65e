package ai.vocelio.sandbox.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Shows the letters: a page for people at /, JSON for programs at /mails, where DELETE forgets all. */
final class MailboxPage implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ONE = Pattern.compile("/mails/(\\d{1,9})");
    /** Pictures of letters are those of this machine's Vocelio: nobody else is told that a letter was read. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src http://localhost:* http://*.localhost:*";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox</title>
            <style>body{font-family:sans-serif;margin:2rem auto;max-width:60rem}table{border-collapse:collapse;width:100%%}
            td,th{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #ddd}iframe{width:100%%;height:34rem;
            border:1px solid #ddd}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body>%s</body></html>
            """;

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher one = ONE.matcher(path);
            if (path.equals("/")) {
                answer(exchange, 200, HTML, list(mailbox.all()));
            } else if (path.equals("/health")) {
                answer(exchange, 200, "application/json", "{\"status\":\"UP\"}");
            } else if (path.equals("/mails")) {
                mails(exchange);
            } else if (one.matches()) {
                one(exchange, Integer.parseInt(one.group(1)));
            } else {
                answer(exchange, 404, HTML, PAGE.formatted("There is nothing here."));
            }
        }
    }

    private void mails(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            mailbox.clear();
        }
        answer(exchange, 200, "application/json", JSON.writeValueAsString(mailbox.all()));
    }

    private void one(HttpExchange exchange, int id) throws IOException {
        String page = mailbox.find(id).map(MailboxPage::shown).orElse("");
        answer(exchange, page.isEmpty() ? 404 : 200, HTML, PAGE.formatted(page));
    }

    private static String list(List<ReceivedMail> mails) {
        String rows = mails.stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
                        .formatted(
                                mail.receivedAt(),
                                escaped(String.join(", ", mail.recipients())),
                                mail.id(),
                                escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject())))
                .collect(Collectors.joining());
        return PAGE.formatted("<h1>Mailbox</h1><p>What this Vocelio has sent. Nothing leaves this machine.</p>"
                + "<table><tr><th>When</th><th>To</th><th>Subject</th></tr>" + rows + "</table>");
    }

    /** The letter's own HTML stands in a frame that may run nothing and lead nowhere but to a new tab. */
    private static String shown(ReceivedMail mail) {
        String frame = mail.html().isBlank()
                ? ""
                : "<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"%s\"></iframe>"
                        .formatted(escaped("<base target=\"_blank\">" + mail.html()));
        return "<p><a href=\"/\">Mailbox</a></p><h1>%s</h1><p>From %s<br>To %s<br>%s</p>%s<h2>Text</h2><pre>%s</pre>"
                        .formatted(
                                escaped(mail.subject()),
                                escaped(mail.from()),
                                escaped(String.join(", ", mail.recipients())),
                                mail.receivedAt(),
                                frame,
                                escaped(mail.text()))
                + "<h2>Source</h2><pre>" + escaped(mail.source()) + "</pre>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
