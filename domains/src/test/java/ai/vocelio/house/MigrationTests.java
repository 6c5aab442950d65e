package ai.vocelio.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.testing.DomainTest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One history of migrations, a folder per domain, and no thread between the folders. */
@DomainTest
class MigrationTests {

    private static final List<Migration> HOUSE = Migration.all();

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_file_is_named_by_its_time_and_what_it_does() {
        assertThat(badNames(List.of(wrong("V1__calls.sql", "")))).as("canary").isNotEmpty();
        assertThat(badNames(HOUSE)).isEmpty();
    }

    @Test
    void no_two_files_have_the_same_time() {
        Migration twice = wrong("V202611221830__create_call.sql", "");
        assertThat(sameTimes(List.of(twice, twice))).as("canary").isNotEmpty();
        assertThat(sameTimes(HOUSE)).isEmpty();
    }

    @Test
    void a_folder_is_named_as_the_domain_it_serves() {
        assertThat(strayFolders(List.of(wrong("V202611221830__create_call.sql", ""))))
                .as("canary")
                .isNotEmpty();
        assertThat(strayFolders(HOUSE)).isEmpty();
    }

    @Test
    void every_table_of_the_database_comes_from_one_folder() {
        assertThat(owners(HOUSE).keySet())
                .containsAll(new Catalogue(jdbc, "public").tables())
                .hasSizeGreaterThan(1);
    }

    @Test
    void no_foreign_key_leads_into_another_domain() {
        Map<String, String> owners = owners(HOUSE);
        assertThat(crossings(List.of("call>agent"), Map.of("call", "calls", "agent", "agents")))
                .as("canary")
                .isNotEmpty();
        List<String> keys = new Catalogue(jdbc, "public").foreignKeys();
        assertThat(keys).isNotEmpty();
        assertThat(crossings(keys, owners)).isEmpty();
    }

    @Test
    void a_migration_of_a_release_never_changes() throws Exception {
        assertThat(changed("M\tmigrations/calls/V1__x.sql\nA\tmigrations/calls/V2__y.sql"))
                .as("canary")
                .hasSize(1);
        String release = git("describe", "--tags", "--abbrev=0", "--match=v*").strip();
        String changes = release.isEmpty() ? "" : git("diff", "--name-status", release, "--", "migrations");
        assertThat(changed(changes)).isEmpty();
    }

    private static Migration wrong(String name, String sql) {
        return new Migration("nowhere", name, sql);
    }

    private static List<String> badNames(List<Migration> migrations) {
        return migrations.stream()
                .filter(migration -> !migration.isWellNamed())
                .map(Migration::name)
                .toList();
    }

    private static List<String> sameTimes(List<Migration> migrations) {
        return migrations.stream().collect(groupingBy(Migration::version, counting())).entrySet().stream()
                .filter(version -> version.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> strayFolders(List<Migration> migrations) {
        Path domains = House.root().resolve("domains/src/main/java/ai/vocelio");
        return migrations.stream()
                .map(Migration::domain)
                .distinct()
                .filter(domain -> !Files.isDirectory(domains.resolve(domain)))
                .toList();
    }

    private static Map<String, String> owners(List<Migration> migrations) {
        Map<String, String> owners = new HashMap<>();
        for (Migration migration : migrations) {
            migration.tables().forEach(table -> owners.put(table, migration.domain()));
        }
        return owners;
    }

    private static List<String> crossings(List<String> keys, Map<String, String> owners) {
        return keys.stream()
                .filter(key -> {
                    String[] ends = key.split(">", 2);
                    return !owners.getOrDefault(ends[0], "?").equals(owners.get(ends[1]));
                })
                .toList();
    }

    private static List<String> changed(String nameStatus) {
        return nameStatus.lines().filter(line -> !line.startsWith("A")).toList();
    }

    /** Empty where there is no git, no history or no release. */
    private static String git(String... arguments) throws IOException, InterruptedException {
        File root = House.root().toFile();
        if (!new File(root, ".git").exists()) {
            return "";
        }
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(root)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? answer : "";
    }
}
