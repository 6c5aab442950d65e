package ai.vocelio.removal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A ZIP with a file of lines for each table, and a manifest that says how many there are and proves each file. */
final class ExportFile implements AutoCloseable {

    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";

    private final ZipOutputStream zip;
    private final List<Map<String, Object>> files = new ArrayList<>();
    private long rows;

    ExportFile(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Gives what writes lines to somebody who has some. */
    void add(ExportedTable table, Consumer<Consumer<String>> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(table.file()));
        MessageDigest digest = sha256();
        long[] counted = new long[2];
        lines.accept(line -> {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(bytes);
            write(bytes);
            counted[0]++;
            counted[1] += bytes.length;
        });
        zip.closeEntry();
        rows += counted[0];
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", table.file());
        file.put("type", table.type());
        file.put("rows", counted[0]);
        file.put("bytes", counted[1]);
        file.put("sha256", HexFormat.of().formatHex(digest.digest()));
        files.add(file);
    }

    /** Ends it with the manifest. */
    void end(Map<String, Object> about) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.putAll(about);
        manifest.put("files", files);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    long rows() {
        return rows;
    }

    private void write(byte[] bytes) {
        try {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
