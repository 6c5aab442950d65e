package ai.vocelio.sandbox.dns;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The records that were told, texts and aliases, by name in small letters without a dot at the end. */
public final class Zone {

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();

    /** The texts of a name from now on; none takes them away. */
    public void texts(String name, String... values) {
        if (values.length == 0) {
            texts.remove(key(name));
        } else {
            texts.put(key(name), List.of(values));
        }
    }

    /** Where a name leads from now on; an empty target takes it away. */
    public void alias(String name, String target) {
        if (target.isEmpty()) {
            aliases.remove(key(name));
        } else {
            aliases.put(key(name), key(target));
        }
    }

    Map<String, List<String>> allTexts() {
        return Map.copyOf(texts);
    }

    Map<String, String> allAliases() {
        return Map.copyOf(aliases);
    }

    List<String> textsOf(String name) {
        return texts.getOrDefault(key(name), List.of());
    }

    /** Empty when it leads nowhere. */
    String aliasOf(String name) {
        return aliases.getOrDefault(key(name), "");
    }

    boolean knows(String name) {
        return texts.containsKey(key(name)) || aliases.containsKey(key(name));
    }

    private static String key(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
