package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Failure;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person at Keycloak's pages, in one browser: answers each page as it asks, and reads the letters that come meanwhile. Who
 * has no password yet says so to the page that asks for one, and chooses it after the letter.
 */
public final class Visitor implements Login.Way, AutoCloseable {
    private static final int PAGES = 25;
    private static final Pattern FORGOT = Pattern.compile("href=\"([^\"]*/reset-credentials[^\"]*)\"");
    /** Keycloak shows the first form again when it has sent its letter, with these words above it. */
    private static final String LETTER_SENT = "You should receive an email shortly";

    private static final Pattern GO_ON = Pattern.compile("href=\"([^\"]*/action-token[^\"]*)\"");

    private final Browser browser;
    private final String returnsTo;
    private final Person person;
    private final Letters letters;
    private boolean hasPassword;

    /** Who it is, and which password is used or chosen. */
    public record Person(String email, String firstName, String lastName, String password) {

        @Override
        public String toString() {
            return email;
        }
    }

    /** Where letters are read. */
    @FunctionalInterface
    public interface Letters {

        /** The address in the next letter from Keycloak to somebody; a Failure when none comes. */
        URI nextLink(String email);
    }

    private Visitor(Login login, Person person, Letters letters, boolean hasPassword) {
        this.browser = new Browser(login.redirectUri());
        this.returnsTo = login.redirectUri();
        this.person = person;
        this.letters = letters;
        this.hasPassword = hasPassword;
    }

    /** Somebody who has no password yet. */
    public static Visitor newcomer(Login login, Person person, Letters letters) {
        return new Visitor(login, person, letters, false);
    }

    @Override
    public Map<String, String> from(URI start) {
        HttpResponse<String> page = browser.get(start);
        for (int pages = 0; pages < PAGES; pages++) {
            String location = page.headers().firstValue("Location").orElse("");
            if (location.startsWith(returnsTo)) {
                return Form.decode(URI.create(location).getRawQuery());
            }
            page = location.isEmpty() ? answered(page) : browser.get(page.uri().resolve(location));
        }
        throw new Failure("Keycloak asks %s again and again: %s".formatted(person, Browser.complaint(page)));
    }

    private HttpResponse<String> answered(HttpResponse<String> page) {
        if (page.statusCode() >= 400) {
            throw new Failure("Keycloak refused %s: %s".formatted(person, Browser.complaint(page)));
        }
        Optional<String> goesOn = link(GO_ON, page);
        Optional<Form> form = Form.in(page.body());
        if (goesOn.isPresent()) {
            return browser.get(page.uri().resolve(goesOn.get()));
        }
        if (form.isEmpty() || page.body().contains(LETTER_SENT)) {
            return browser.get(letters.nextLink(person.email()));
        }
        return filled(page, form.get());
    }

    private HttpResponse<String> filled(HttpResponse<String> page, Form form) {
        boolean isNew =
                form.fields().containsKey("password-new") || form.fields().containsKey("password-confirm");
        if (form.fields().containsKey("password") && !isNew && !hasPassword) {
            String forgot = link(FORGOT, page)
                    .orElseThrow(
                            () -> new Failure("Keycloak lets %s choose no password: the realm needs \"Forgot password\""
                                    .formatted(person)));
            return browser.get(page.uri().resolve(forgot));
        }
        hasPassword |= isNew;
        return browser.post(
                page.uri().resolve(form.action()),
                form.answered(Map.of(
                        "username", person.email(),
                        "email", person.email(),
                        "firstName", person.firstName(),
                        "lastName", person.lastName(),
                        "password", person.password(),
                        "password-new", person.password(),
                        "password-confirm", person.password())));
    }

    private static Optional<String> link(Pattern pattern, HttpResponse<String> page) {
        Matcher found = pattern.matcher(page.body());
        return found.find() ? Optional.of(Form.unescape(found.group(1))) : Optional.empty();
    }

    @Override
    public void close() {
        browser.close();
    }
}
