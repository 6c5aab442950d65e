package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.keycloak.Visitor;
import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox and the names of the sandbox, as their owners use them. A letter is read once. */
final class Post implements Visitor.Letters {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ANY_LINK = Pattern.compile("https?://\\S+");

    private final HttpClient client;
    private final URI page;
    private final Set<Integer> read = new HashSet<>();

    Post(HttpClient client, URI page) {
        this.client = client;
        this.page = page;
    }

    /** A letter that has come. */
    record Mail(int id, String from, String subject, String text, String html) {

        /** The first address in it that contains these words. */
        String link(String words) {
            Matcher links = ANY_LINK.matcher(text);
            while (links.find()) {
                if (links.group().contains(words)) {
                    return links.group();
                }
            }
            throw new Failure("the letter \"%s\" has no link with %s".formatted(subject, words));
        }
    }

    /** The next letter to somebody with a link of this kind. */
    Mail next(String email, String linkWith) {
        Mail mail = Story.await(
                "a letter to " + email, PATIENCE, () -> unread(email, linkWith).findFirst());
        read.add(mail.id());
        return mail;
    }

    @Override
    public URI nextLink(String email) {
        String words = "/login-actions/action-token";
        return URI.create(next(email, words).link(words));
    }

    private java.util.stream.Stream<Mail> unread(String email, String linkWith) {
        return ask("/mails", HttpRequest.newBuilder().GET())
                .valueStream()
                .filter(mail -> mail.path("recipients").valueStream().anyMatch(to -> email.equals(to.asString())))
                .map(mail -> new Mail(
                        mail.path("id").asInt(),
                        mail.path("from").asString(),
                        mail.path("subject").asString(),
                        mail.path("text").asString(),
                        mail.path("html").asString()))
                .filter(mail -> !read.contains(mail.id()) && mail.text().contains(linkWith));
    }

    /** Has the names know records. */
    void publish(String name, List<String> texts, Optional<String> alias) {
        Map<String, Object> record = Map.of("name", name, "texts", texts, "alias", alias.orElse(""));
        ask(
                "/records",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(record))));
    }

    private JsonNode ask(String path, HttpRequest.Builder request) {
        URI address = page.resolve(path);
        try {
            HttpResponse<String> answer =
                    client.send(request.uri(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            Story.check(answer.statusCode() == 200, "%s answered with status %d", address, answer.statusCode());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Failure(
                    "the mailbox does not answer at %s: is it running? (./vocelio status)".formatted(page), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
