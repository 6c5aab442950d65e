package ai.vocelio.voices;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Paging.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The voice library, by name. It is a reviewed file of this release: {@code voices/library.json}. */
@Service
public class Voices {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::key).thenComparing(Position::id);

    private final List<Voice> library;
    private final Map<UUID, Voice> byId;

    Voices() {
        this.library = Arrays.stream(read("voices/library.json"))
                .sorted(Comparator.comparing(Voices::position, ORDER))
                .toList();
        this.byId = library.stream().collect(Collectors.toUnmodifiableMap(Voice::id, Function.identity()));
    }

    /** Where a voice stands in the list. */
    public static Position position(Voice voice) {
        return new Position(voice.name(), voice.id());
    }

    /** The voice with this id. */
    public Optional<Voice> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The voices with these ids; one that has left the library is absent. */
    public Map<UUID, Voice> byIds(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(Voice::id, Function.identity()));
    }

    /** A page of the voices that match, by name. */
    public Page<Voice> list(VoiceFilter filter, Paging paging) {
        List<Voice> direction = paging.isFromEnd() ? library.reversed() : library;
        return Page.of(
                paging,
                direction.stream()
                        .filter(filter::matches)
                        .filter(voice -> isWithin(paging, position(voice)))
                        .limit(paging.fetchSize())
                        .toList());
    }

    /** How many voices match. */
    public long count(VoiceFilter filter) {
        return library.stream().filter(filter::matches).count();
    }

    private static boolean isWithin(Paging paging, Position position) {
        @Nullable Position after = paging.after();
        @Nullable Position before = paging.before();
        return (after == null || ORDER.compare(position, after) > 0)
                && (before == null || ORDER.compare(position, before) < 0);
    }

    private static Voice[] read(String file) {
        try (InputStream json = new ClassPathResource(file).getInputStream()) {
            return JsonMapper.shared().readValue(json, Voice[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
