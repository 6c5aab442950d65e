package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.house.MutationSamples.Sample;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every mutation leaves an entry in the audit log: tried with each one of the schema, those to come included. */
@BffTest
class AuditTests {

    private static final Sdl SDL = Sdl.house();
    private static final String ENTRIES = """
            query ($filter: AuditEntryFilter!) { auditEntries(filter: $filter, first: 25) { nodes {
              request actor { kind member { id } } address outcome code object { type identifier }
              changes { attribute before after } } } }""";

    @Autowired
    ApplicationContext house;

    private SampleOrganization acme;
    private MutationSamples samples;

    @BeforeEach
    void an_organization_that_can_call() {
        acme = new SampleOrganization(house);
        samples = new MutationSamples(acme);
        Tenant.as(
                acme.organizationId(),
                () -> house.getBean(ProviderAccounts.class)
                        .set(Provider.TWILIO, new Credentials("AC" + "0".repeat(32), "sample")));
    }

    @Test
    void every_mutation_is_tried() {
        assertThat(untried(Sdl.of("type Mutation { callForget(input: Int): Int }")))
                .as("canary")
                .containsExactly("callForget");
        assertThat(untried(SDL)).isEmpty();
    }

    @Test
    void every_mutation_leaves_who_did_it_and_what_was_before_and_after() {
        samples.all().forEach((mutation, sample) -> {
            Answer done = samples.done(mutation, sample.input().get());
            List<JsonNode> entries = entries(mutation, done);
            assertThat(entries).as(mutation).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.at("/actor/kind").asString()).isEqualTo("USER");
                assertThat(entry.at("/actor/member/id").asString()).startsWith("mbr_");
                assertThat(entry.at("/address").asString()).isNotEmpty();
                assertThat(entry.at("/changes").toString()).doesNotContain("\"before\":null,\"after\":null");
            });
            assertThat(change(entries, sample)).as(mutation + entries).isPresent();
        });
    }

    @Test
    void a_mutation_that_leaves_nothing_would_be_seen() {
        Map<String, Object> input = Objects.requireNonNull(samples.all().get("contactUpdate"))
                .input()
                .get();
        samples.done("contactUpdate", input);
        assertThat(entries("contactUpdate", samples.done("contactUpdate", input)))
                .isEmpty();
    }

    @Test
    void every_mutation_that_finds_nothing_leaves_that_it_was_refused() {
        SampleOrganization globex = new SampleOrganization(house);
        List<String> tried = new ArrayList<>();
        IdPath.all(SDL).stream()
                .filter(path -> path.field().type().equals("Mutation"))
                .filter(path -> !SampleOrganization.SHARED.containsKey(path.type()))
                .forEach(path -> {
                    Probe probe = new Probe(SDL, path, acme.ids());
                    Answer answer = acme.client().ask(probe.document(), probe.variables(globex.id(path.type())));
                    String code = answer.at("/data/found/userErrors/0/code").asString();
                    assertThat(entries(path.field().name(), answer))
                            .as(path + " " + answer)
                            .singleElement()
                            .satisfies(entry -> {
                                assertThat(entry.at("/outcome").asString()).isEqualTo("REFUSED");
                                assertThat(entry.at("/code").asString()).isEqualTo(code);
                                assertThat(entry.at("/changes").isEmpty()).isTrue();
                            });
                    tried.add(path.toString());
                });
        assertThat(tried).hasSizeGreaterThan(10);
    }

    private List<String> untried(Sdl sdl) {
        Set<String> known = samples.all().keySet();
        return sdl.fieldsOf("Mutation")
                .map(Sdl.Field::name)
                .filter(mutation -> !known.contains(mutation))
                .toList();
    }

    private List<JsonNode> entries(String mutation, Answer answer) {
        String request = answer.header("X-Request-Id").orElseThrow();
        Answer log = acme.client().ask(ENTRIES, Map.of("filter", Map.of("action", mutation)));
        assertThat(log.codes()).as(log.toString()).isEmpty();
        return log.at("/data/auditEntries/nodes")
                .valueStream()
                .filter(entry -> entry.at("/request").asString().equals(request))
                .toList();
    }

    private static Optional<JsonNode> change(List<JsonNode> entries, Sample sample) {
        return entries.stream()
                .filter(entry -> entry.at("/object/type").asString().equals(sample.type()))
                .flatMap(entry -> entry.at("/changes").valueStream())
                .filter(change -> change.at("/attribute").asString().equals(sample.attribute()))
                .filter(change -> !change.at("/before").equals(change.at("/after")))
                .findFirst();
    }
}
