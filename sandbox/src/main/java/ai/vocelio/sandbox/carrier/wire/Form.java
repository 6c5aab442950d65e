package ai.vocelio.sandbox.carrier.wire;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields of a form or query; a name may be repeated, as Twilio's StatusCallbackEvent is. */
public record Form(Map<String, List<String>> fields) {

    public static Form parse(@Nullable String encoded) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                String value = parts.length == 2 ? decode(parts[1]) : "";
                fields.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return new Form(fields);
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** The first value, empty when there is none. */
    public String text(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public int number(String name, int otherwise) {
        return text(name).matches("\\d{1,9}") ? Integer.parseInt(text(name)) : otherwise;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
