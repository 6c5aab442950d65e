package ai.vocelio.bff.audit;

import ai.vocelio.removal.export.ExportIds;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ids in an export, as clients know them: those of the audit log tell which column holds which. */
@Component
class ExportedIds implements ExportIds {

    private static final Pattern WORD = Pattern.compile("_(.)");

    private final ShownIds ids;

    ExportedIds(ShownIds ids) {
        this.ids = ids;
    }

    @Override
    public String shown(String type, String column, UUID id) {
        @Nullable String of = column.equals("id") ? type : ShownIds.TYPES.get(attribute(column));
        return of == null ? id.toString() : ids.of(of, id);
    }

    private static String attribute(String column) {
        return WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
