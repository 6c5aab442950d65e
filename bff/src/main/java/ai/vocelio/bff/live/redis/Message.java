package ai.vocelio.bff.live.redis;

import ai.vocelio.bff.live.Replicas;
import ai.vocelio.bff.live.Topic;
import java.util.List;
import java.util.UUID;

/**
 * What travels: {@code from topic subject kind key}, and {@code from missed} alone when news was lost on the way. Ids and
 * numbers only; nothing that a person said or is called.
 */
final class Message {

    private static final String MISSED = "missed";
    private static final String NUMBER = "i";
    private static final String ID = "u";
    private static final int PARTS = 5;

    private Message() {}

    /** A thing changed; its key is a UUID or an Integer. */
    static String changed(String from, Topic<?> topic, Object key) {
        String kind = switch (key) {
            case UUID id -> ID;
            case Integer number -> NUMBER;
            default -> throw new IllegalArgumentException("A key is a UUID or an Integer: " + key);
        };
        return String.join(" ", from, topic.name(), topic.subject().toString(), kind, key.toString());
    }

    static String missed(String from) {
        return from + " " + MISSED;
    }

    /** Tells a message of another replica; what was not written by {@link #changed} tells that something was missed. */
    static void read(String message, String self, UUID organization, Replicas.Ear ear) {
        List<String> parts = List.of(message.split(" ", -1));
        if (parts.getFirst().equals(self)) {
            return;
        }
        try {
            if (parts.size() == PARTS) {
                UUID subject = UUID.fromString(parts.get(2));
                Object key = key(parts.get(3), parts.get(4));
                ear.changed(new Topic<>(organization, parts.get(1), subject), key);
                return;
            }
        } catch (IllegalArgumentException ofAnotherVersion) {
            // two versions run side by side while replicas are replaced
        }
        ear.missed(organization);
    }

    private static Object key(String kind, String key) {
        return switch (kind) {
            case ID -> UUID.fromString(key);
            case NUMBER -> Integer.valueOf(key);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
