package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** A part's log file, read from its end. */
public record Log(Path file) {
    private static final int WIDTH = 300;
    private static final Pattern TROUBLE = Pattern.compile("ERROR|FATAL|PANIC|Caused by|Exception|Error:|refuse");
    private static final Pattern STACK = Pattern.compile("^$|^at |^\\.\\.\\. \\d+ ");
    private static final int WINDOW = 256 * 1024;
    private static final long ROTATE_AT = 20L * 1024 * 1024;

    /** The last lines, oldest first; none when the file is absent. */
    public List<String> last(int lines) {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        List<String> all = tail().lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** The last lines that say what went wrong, in one piece for a sentence; if none does, the last lines. */
    public String lastWords(int lines) {
        List<String> said = last(100).stream()
                .map(String::strip)
                .filter(line -> !STACK.matcher(line).find())
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
                .toList();
        List<String> wrong =
                said.stream().filter(line -> TROUBLE.matcher(line).find()).toList();
        List<String> words = wrong.isEmpty() ? said : wrong;
        return words.isEmpty()
                ? "it said nothing"
                : String.join(" | ", words.subList(Math.max(0, words.size() - lines), words.size()));
    }

    /** Moves a log that has grown large out of the way; one older log is kept. */
    public void rotate() {
        try {
            if (Files.exists(file) && Files.size(file) > ROTATE_AT) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not move the log " + file, e);
        }
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
