package ai.vocelio.bff.sso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A walk through pages of log-ins, as far as a browser is needed for that: cookies by path, for two realms of one server use
 * the same names, those for TLS alone also on this machine; redirects; forms. It ends where the client takes over.
 */
final class Walk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_STEPS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<Cookie, String> cookies = new LinkedHashMap<>();
    private final String returnsTo;
    private @Nullable HttpResponse<String> here;
    private @Nullable URI returned;

    private record Cookie(String path, String name) {}

    /** @param returnsTo how the address begins where the client takes over */
    Walk(String returnsTo) {
        this.returnsTo = returnsTo;
    }

    /** Goes to an address and on to where it leads. */
    Walk open(URI address) {
        returned = null;
        return arrive(exchange(HttpRequest.newBuilder(address).GET()));
    }

    /** Fills in the form that is here and goes where that leads. */
    Walk fill(Map<String, String> answers) {
        HttpResponse<String> page = page();
        Form form = Form.in(page.body()).orElseThrow(() -> new AssertionError("no form here: " + said()));
        return arrive(post(page.uri().resolve(form.action()), form.filled(answers)));
    }

    /** What the client got along with the way back; empty while pages are shown. */
    Optional<Map<String, String>> answer() {
        return Optional.ofNullable(returned).map(address -> Form.decoded(address.getRawQuery()));
    }

    /** Where we are. */
    URI at() {
        return returned == null ? page().uri() : returned;
    }

    String body() {
        return page().body();
    }

    int status() {
        return page().statusCode();
    }

    /** What the page says, without its markup. */
    String said() {
        return at() + " " + page().statusCode() + " "
                + page().body()
                        .replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " ");
    }

    private HttpResponse<String> page() {
        if (here == null) {
            throw new IllegalStateException("nowhere yet");
        }
        return here;
    }

    private Walk arrive(HttpResponse<String> first) {
        HttpResponse<String> page = first;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            here = page;
            Optional<String> location = page.headers().firstValue("Location");
            if (location.isPresent()) {
                URI next = page.uri().resolve(location.get());
                if (next.toString().startsWith(returnsTo)) {
                    returned = next;
                    return this;
                }
                page = exchange(HttpRequest.newBuilder(next).GET());
                continue;
            }
            Optional<Form> passedOn = Form.in(page.body()).filter(Form::isToBePassedOn);
            if (passedOn.isEmpty()) {
                return this;
            }
            page = post(
                    page.uri().resolve(passedOn.get().action()), passedOn.get().filled(Map.of()));
        }
        throw new AssertionError("no end of redirects at " + at());
    }

    private HttpResponse<String> post(URI address, String form) {
        return exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        HttpRequest plain = request.copy().timeout(PATIENCE).build();
        String sent = cookies.entrySet().stream()
                .filter(cookie ->
                        plain.uri().getPath().startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        HttpResponse<String> response = send(http, request.timeout(PATIENCE).build());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String set) {
        String[] parts = set.split(";");
        String[] pair = parts[0].split("=", 2);
        String path = "/";
        boolean isOver = false;
        for (String part : parts) {
            String attribute = part.strip();
            if (attribute.regionMatches(true, 0, "path=", 0, 5)) {
                path = attribute.substring(5);
            }
            isOver |= attribute.equalsIgnoreCase("max-age=0");
        }
        Cookie cookie = new Cookie(path, pair[0]);
        if (isOver) {
            cookies.remove(cookie);
        } else {
            cookies.put(cookie, pair[1]);
        }
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
