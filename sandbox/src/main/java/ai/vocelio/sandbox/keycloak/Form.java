package ai.vocelio.sandbox.keycloak;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A login form in a page: where it goes, and the fields that it has. */
record Form(String action, Map<String, String> fields) {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    /** The first form of the page. */
    static Optional<Form> in(String page) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form.group(2)).results().forEach(input -> {
            Matcher name = NAME.matcher(input.group());
            Matcher value = VALUE.matcher(input.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? unescape(value.group(1)) : "");
            }
        });
        return Optional.of(new Form(unescape(form.group(1)), fields));
    }

    /** The form filled in by a person: only fields that are there are answered. */
    String filled(String user, String password) {
        return answered(Map.of("username", user, "password", password));
    }

    /** The form with these answers in the fields that are there. */
    String answered(Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        answers.forEach((field, answer) -> all.computeIfPresent(field, (name, before) -> answer));
        return encode(all);
    }

    static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return values;
    }

    /** An address in a page as it is meant. */
    static String unescape(String html) {
        return html.replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x2F;", "/");
    }
}
