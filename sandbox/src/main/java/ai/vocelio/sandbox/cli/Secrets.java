package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.postgres.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords and keys of this stack, made when first asked for and kept in one file that only its owner can read. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that people confuse. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path home) {
        Secrets secrets = new Secrets(home.resolve("secrets"));
        secrets.read();
        return secrets;
    }

    /** Whether a stack was made there: each begins with its secrets. */
    static boolean areIn(Path home) {
        return Files.isRegularFile(home.resolve("secrets"));
    }

    Path file() {
        return file;
    }

    Account account(String role) {
        return new Account(role, get("postgres." + role, () -> hex(16)));
    }

    String password(String name) {
        return get(name, () -> hex(16));
    }

    /** base64 of 32 random bytes: an AES-256 key. */
    String encryptionKey() {
        return get("encryption-key", () -> {
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }

    /** A carrier account of the stand-in: AC and 32 hex digits, as Twilio's. */
    String carrierAccount(String organization) {
        return get("carrier." + organization + ".account", () -> "AC" + hex(16));
    }

    String carrierToken(String organization) {
        return get("carrier." + organization + ".token", () -> hex(16));
    }

    /** A password that a person can read off the screen and type. */
    String demoPassword(String person) {
        return get(
                "demo." + person,
                () -> IntStream.range(0, 3).mapToObj(group -> legible(5)).collect(Collectors.joining("-")));
    }

    /** The next number of a count that begins with 1. */
    synchronized int next(String counter) {
        int next = Integer.parseInt(values.getOrDefault(counter, "0")) + 1;
        write(counter, Integer.toString(next));
        values.put(counter, Integer.toString(next));
        return next;
    }

    private synchronized String get(String name, Supplier<String> make) {
        return values.computeIfAbsent(name, absent -> {
            String made = make.get();
            write(name, made);
            return made;
        });
    }

    private void read() {
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .forEach(pair -> values.put(pair[0], pair[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    /** A new file takes the old one's place, so that a full disk cannot cost the passwords of existing data. */
    private void write(String name, String value) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling("secrets.new");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Map<String, String> all = new TreeMap<>(values);
            all.put(name, value);
            Files.write(
                    next,
                    all.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String legible(int length) {
        return RANDOM.ints(length, 0, LEGIBLE.length())
                .mapToObj(index -> String.valueOf(LEGIBLE.charAt(index)))
                .collect(Collectors.joining());
    }
}
