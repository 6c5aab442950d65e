package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Just enough of a browser for Keycloak's login: cookies (its Secure ones also over http://localhost), forms, redirects. */
final class Browser implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGES = 8;
    private static final Pattern COMPLAINT = Pattern.compile(
            "(?:id=\"input-error[^\"]*\"|class=\"[^\"]*(?:pf-v5-c-alert__title|kc-feedback-text|instruction)[^\"]*\")[^>]*>([^<]+)<");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final String returnsTo;

    Browser(String returnsTo) {
        this.returnsTo = returnsTo;
    }

    /** Fills in forms until Keycloak sends us back; what it sends along. */
    Map<String, String> login(URI start, String user, String password) {
        HttpResponse<String> page = get(start);
        boolean passwordGiven = false;
        for (int pages = 0; pages < PAGES; pages++) {
            String location = page.headers().firstValue("Location").orElse("");
            if (location.startsWith(returnsTo)) {
                return Form.decode(URI.create(location).getRawQuery());
            }
            if (!location.isEmpty()) {
                page = get(page.uri().resolve(location));
                continue;
            }
            String html = page.body();
            Form form = passwordGiven ? null : Form.in(html).orElse(null);
            if (form == null) {
                break;
            }
            passwordGiven = form.fields().containsKey("password");
            page = post(page.uri().resolve(form.action()), form.filled(user, password));
        }
        throw new Failure("Keycloak refused the login of %s: %s".formatted(user, complaint(page)));
    }

    static String complaint(HttpResponse<String> page) {
        return COMPLAINT
                .matcher(page.body())
                .results()
                .map(words -> words.group(1).strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("status " + page.statusCode());
    }

    HttpResponse<String> get(URI address) {
        return exchange(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> post(URI address, String form) {
        return exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = send(client, request.timeout(PATIENCE).build());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    "Keycloak does not answer at %s: is it running? (./vocelio status)"
                            .formatted(request.uri().getAuthority()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the login was interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
