package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.BffTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An id of another organization is answered word for word as one that nobody has, and changes nothing there: tried by every
 * way of the schema, alone and in a list beside an id of one's own.
 */
@BffTest
class ForeignIdTests {

    private static final Sdl SDL = Sdl.house();

    /** Ways on which an id of one's own is found only together with another one, each with the reason. */
    private static final Map<String, String> TOGETHER =
            Map.of("Mutation.callPlace(input.agentVersionId)", "a version has to be one of the agent that is named");

    @Autowired
    ApplicationContext house;

    private SampleOrganization acme;
    private SampleOrganization globex;

    @BeforeEach
    void two_organizations_with_one_of_everything() {
        acme = new SampleOrganization(house);
        globex = new SampleOrganization(house);
    }

    @Test
    void it_is_answered_as_one_that_nobody_has() {
        assertThat(ways()).extracting(IdPath::toString).contains("Query.node(id)", "Query.auditEntries(filter.object)");
        ways().forEach(path -> {
            String foreign = acme.id(path.type());
            String nobodys = nobodys(path.type());
            assertThat(asked(globex, path, foreign))
                    .as(path + " of " + path.type())
                    .isEqualTo(asked(globex, path, nobodys));
        });
    }

    @Test
    void in_a_list_beside_an_own_one_too() {
        List<IdPath> lists = ways().filter(this::isList).toList();
        assertThat(lists)
                .extracting(IdPath::toString)
                .contains("Query.nodes(ids)", "Mutation.contactListAdd(input.contactIds)");
        lists.forEach(path -> {
            String own = globex.id(path.type());
            assertThat(asked(globex, path, own, acme.id(path.type())))
                    .as(path + " of " + path.type())
                    .isEqualTo(asked(globex, path, own, nobodys(path.type())));
        });
    }

    @Test
    void nothing_changes_where_it_belongs() {
        List<String> rows = acme.rows();
        List<String> trail = acme.trail();
        ways().filter(path -> path.field().type().equals("Mutation")).forEach(path -> {
            asked(globex, path, acme.id(path.type()));
            asked(globex, path, globex.id(path.type()), acme.id(path.type()));
        });
        assertThat(acme.rows()).isEqualTo(rows);
        assertThat(acme.trail()).isEqualTo(trail);
    }

    @Test
    void one_that_is_not_kept_apart_would_be_told() {
        ways().filter(path -> path.field().type().equals("Mutation") && !TOGETHER.containsKey(path.toString()))
                .forEach(path -> assertThat(asked(acme, path, acme.another(path.type())))
                        .as(path + " of " + path.type())
                        .isNotEqualTo(asked(acme, path, nobodys(path.type()))));
    }

    /** The audit log first: what is refused stands in the log of the one who was, with the id. */
    private static Stream<IdPath> ways() {
        return Stream.concat(IdPath.ofAnything(SDL).stream(), IdPath.all(SDL).stream())
                .filter(path -> !SampleOrganization.SHARED.containsKey(path.type()));
    }

    private boolean isList(IdPath path) {
        Probe probe = new Probe(SDL, path, globex.ids());
        return !probe.variables("one", "other").equals(probe.variables("other"));
    }

    private String nobodys(String type) {
        return new GlobalId(GlobalId.parse(acme.id(type)).orElseThrow().prefix(), UUID.randomUUID()).toString();
    }

    /** What is answered, but for what is another one each time: the id, the request, what is left to spend. */
    private static String asked(SampleOrganization organization, IdPath path, String... ids) {
        Probe probe = new Probe(SDL, path, organization.ids());
        Map<String, Object> variables = probe.variables(ids);
        JsonNode answer = path.field().type().equals("Subscription")
                ? LiveWay.EVENT_STREAM.first(organization.client(), probe.document(), variables)
                : organization.client().ask(probe.document(), variables).json();
        answer.at("/errors").valueStream().forEach(error -> ((ObjectNode) error.at("/extensions")).remove("requestId"));
        return Objects.requireNonNull(((ObjectNode) answer).without("extensions"))
                .toString()
                .replace(ids[ids.length - 1], "id");
    }
}
