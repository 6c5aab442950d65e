package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part's log file, read from its end. */
public record Log(Path file) {
    private static final int WINDOW = 256 * 1024;

    /** The last lines, oldest first; none when the file is absent. */
    public List<String> last(int lines) {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        List<String> all = tail().lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** The last lines that say something, in one piece for a sentence. */
    public String lastWords(int lines) {
        List<String> said = last(200).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return said.isEmpty()
                ? "it said nothing"
                : String.join(" | ", said.subList(Math.max(0, said.size() - lines), said.size()));
    }

    private String tail() {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(WINDOW, reader.length())];
            reader.seek(reader.length() - bytes.length);
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
