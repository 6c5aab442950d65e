package ai.vocelio.removal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vocelio.house.SampleRows;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.kernel.Vault;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.removal.RemovalLinks;
import ai.vocelio.removal.Removals;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an export has in it, who gets it, and when it goes. */
@DomainTest
class ExportTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    /** As in AuditedTablesTests, and whatever is binary. */
    private static final String MAY_BE_SECRET =
            "(secret|hash|token|passw|credential|sealed|cipher|private|salt|otp|pin$|_key$)";

    @Autowired
    Exports exports;

    @Autowired
    ExportTickets tickets;

    @Autowired
    ExportTables tables;

    @Autowired
    ExportRows rows;

    @Autowired
    ExportWriter writer;

    @Autowired
    Removals removals;

    @Autowired
    RemovalLinks links;

    @Autowired
    Vault.Settings settings;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @BeforeEach
    void two_organizations_with_rows_in_every_table() {
        for (UUID one : List.of(acme, globex)) {
            Tenant.as(one, () -> organizations.ensure(alias(one), "Northside", ZoneId.of("UTC")));
            for (ExportedTable table : in(one, tables::all)) {
                if (!table.name().equals("organization")) {
                    in(one, () -> new SampleRows(jdbc).write(table.name(), one));
                }
            }
        }
    }

    @Test
    void it_has_as_many_lines_as_there_are_rows_and_the_manifest_proves_each_file() {
        Map<String, Long> counted = new HashMap<>();
        in(acme, tables::all).forEach(table -> counted.put(table.file(), rowsOf(table.name())));
        Map<String, byte[]> files = unzipped(ready(acme));
        JsonNode manifest = JsonMapper.shared().readTree(Objects.requireNonNull(files.get(ExportFile.MANIFEST)));
        assertThat(manifest.path("format").asInt()).isEqualTo(ExportFile.FORMAT);
        assertThat(manifest.path("alias").asString()).isEqualTo(alias(acme));
        assertThat(manifest.path("files")).hasSameSizeAs(counted.keySet());
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("name").asString();
            byte[] content = Objects.requireNonNull(files.get(name));
            assertThat(file.path("bytes").asInt()).as(name).isEqualTo(content.length);
            assertThat(file.path("sha256").asString()).as(name).isEqualTo(Unzipped.sha256(content));
            assertThat(file.path("rows").asLong())
                    .as(name)
                    .isEqualTo(text(content).lines().count());
            // making the export leaves entries in the log while it is read
            if (!name.startsWith("audit_entry")) {
                assertThat(file.path("rows").asLong()).as(name).isEqualTo(counted.get(name));
                assertThat(counted.get(name)).as("canary: " + name).isPositive();
            }
            assertThat(text(content)).as(name).doesNotContain(globex.toString());
        }
    }

    @Test
    void every_column_is_in_it_or_named_as_left_out() {
        Map<String, byte[]> files = unzipped(ready(acme));
        for (ExportedTable table : in(acme, tables::all)) {
            List<String> columns = jdbc.sql("""
                            select attname::text from pg_attribute
                            where attrelid = ?::regclass and attnum > 0 and not attisdropped""")
                    .param(table.name())
                    .query((row, n) -> row.getString(1))
                    .list();
            JsonNode row = JsonMapper.shared()
                    .readTree(text(Objects.requireNonNull(files.get(table.file())))
                            .lines()
                            .findFirst()
                            .orElseThrow());
            assertThat(columns)
                    .as(table.name())
                    .allMatch(column ->
                            row.has(column) != LeftOut.of(table.name()).contains(column));
        }
    }

    @Test
    void what_may_be_a_secret_is_left_out_or_said_to_be_none() {
        List<String> suspicious = jdbc.sql("""
                        select t.name::text || '.' || a.attname from tables_of_organizations() t(name)
                        join pg_attribute a on a.attrelid = t.name and a.attnum > 0 and not a.attisdropped
                        where (a.atttypid = 'bytea'::regtype or a.attname ~ '%s')""".formatted(MAY_BE_SECRET))
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(suspicious).contains("api_key.hash");
        assertThat(suspicious)
                .allMatch(name -> LeftOut.TABLES.containsKey(name.substring(0, name.indexOf('.')))
                        || LeftOut.COLUMNS.containsKey(name)
                        || LeftOut.HARMLESS.containsKey(name));
        assertThat(LeftOut.COLUMNS.keySet()).allMatch(suspicious::contains);
        assertThat(LeftOut.HARMLESS.keySet()).allMatch(suspicious::contains);
    }

    @Test
    void a_run_that_was_killed_begins_from_the_start() {
        UUID id = UUID.randomUUID();
        in(acme, () -> {
            rows.insert(id, Instant.now());
            return id;
        });
        Tenant.as(acme, () -> {
            rows.begin(id);
            rows.keep(id, 0, new byte[] {1});
            new ExportJob(rows, writer, clock).run(id);
        });
        assertThat(Unzipped.files(whole(acme, id))).containsKey(ExportFile.MANIFEST);
    }

    @Test
    void it_goes_after_seven_days() {
        OrganizationExport export = ready(acme);
        assertThat(Duration.between(export.readyAt(), export.expiresAt())).isEqualTo(ExportJob.KEPT);
        SettableClock later = new SettableClock();
        later.advance(Duration.ofDays(8));
        Tenant.as(acme, () -> new ExportJob(rows, writer, later).run(export.id()));
        assertThat(Tenant.as(acme, exports::latest))
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(ExportState.EXPIRED));
        assertThat(Tenant.as(acme, () -> exports.part(export.id(), 0))).isEmpty();
        assertThat(Tenant.as(acme, () -> exports.fetch(export.id()))).isEmpty();
    }

    @Test
    void nobody_gets_that_of_another_organization() {
        OrganizationExport export = ready(acme);
        assertThat(Tenant.as(globex, exports::latest)).isEmpty();
        assertThat(Tenant.as(globex, () -> exports.fetch(export.id()))).isEmpty();
        assertThat(Tenant.as(globex, () -> exports.part(export.id(), 0))).isEmpty();
        assertThatThrownBy(() -> Tenant.as(globex, () -> exports.request(acme)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ExportUserErrorCode.NOT_FOUND));
    }

    @Test
    void an_organization_that_is_to_be_removed_gets_one_that_lasts_until_the_end() {
        Tenant.as(acme, () -> removals.request(acme, alias(acme)));
        OrganizationExport export = await().atMost(LONG)
                .until(() -> Tenant.as(acme, exports::latest), one -> isReady(one))
                .orElseThrow();
        assertThat(Duration.between(export.readyAt(), export.expiresAt())).isGreaterThan(Duration.ofDays(29));
    }

    @Test
    void its_address_is_good_for_an_hour_and_cannot_be_changed() {
        OrganizationExport export = ready(acme);
        String url = Objects.requireNonNull(Tenant.as(acme, () -> tickets.urlOf(export)));
        String written = url.substring(url.lastIndexOf('/') + 1);
        assertThat(tickets.read(written)).hasValueSatisfying(ticket -> {
            assertThat(ticket.organizationId()).isEqualTo(acme);
            assertThat(ticket.exportId()).isEqualTo(export.id());
        });
        assertThat(tickets.read("A" + written.substring(1))).isEmpty();
        SettableClock later = new SettableClock();
        later.advance(ExportTickets.TIME.plusSeconds(1));
        assertThat(new ExportTickets(settings, links, later).read(written)).isEmpty();
    }

    private OrganizationExport ready(UUID organization) {
        UUID id = Tenant.as(organization, () -> exports.request(organization)).id();
        await().atMost(LONG).until(() -> isReady(Tenant.as(organization, () -> rows.find(id))));
        return Tenant.as(organization, () -> rows.find(id)).orElseThrow();
    }

    private static boolean isReady(Optional<OrganizationExport> export) {
        return export.filter(one -> one.state() == ExportState.READY).isPresent();
    }

    private Map<String, byte[]> unzipped(OrganizationExport export) {
        byte[] whole = whole(acme, export.id());
        assertThat(whole).hasSize((int) export.bytes());
        return Unzipped.files(whole);
    }

    private byte[] whole(UUID organization, UUID id) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int number = 0;
        Optional<byte[]> part = part(organization, id, number);
        while (part.isPresent()) {
            whole.writeBytes(part.get());
            number++;
            part = part(organization, id, number);
        }
        return whole.toByteArray();
    }

    private Optional<byte[]> part(UUID organization, UUID id, int number) {
        return Tenant.as(organization, () -> exports.part(id, number));
    }

    private long rowsOf(String table) {
        return in(
                acme,
                () -> jdbc.sql("select count(*) from " + table + " where "
                                + (table.equals("organization") ? "id" : "organization_id") + " = ?")
                        .param(acme)
                        .query(Long.class)
                        .single());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String alias(UUID id) {
        return "x-" + id;
    }

    private <T> T in(UUID organization, Supplier<T> work) {
        return Tenant.as(organization, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
