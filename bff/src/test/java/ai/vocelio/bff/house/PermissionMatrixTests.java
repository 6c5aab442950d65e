package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.access.SupportRights;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Whatever the schema lets be asked for is given to those whom the table of roles allows it, and to nobody else: every root
 * field, every object by its id and every field of it that asks for more, those to come included.
 */
@BffTest
class PermissionMatrixTests {

    private static final Sdl SDL = Sdl.house();
    private static final Pattern REFUSAL = Pattern.compile("(\\w+) needs the permission (\\w+), which you do not have");

    @Autowired
    ApplicationContext house;

    @Test
    void every_role_does_what_the_table_allows_it_and_nothing_else() {
        assertThat(complaints(SDL, PermissionMatrixTests::roles)).isEmpty();
    }

    @Test
    void a_key_does_what_its_one_permission_allows_it_and_nothing_else() {
        assertThat(complaints(SDL, PermissionMatrixTests::keys)).isEmpty();
    }

    @Test
    void a_custom_role_does_what_it_allows_and_nothing_else_beside_the_roles_of_the_token() {
        assertThat(complaints(SDL, PermissionMatrixTests::customRoles)).isEmpty();
    }

    @Test
    void who_acts_from_above_does_what_the_access_allows_and_nothing_else() {
        Supplier<SampleOrganization> below = () -> new SampleOrganization(house, new SampleOrganization(house));
        assertThat(complaints(SDL, below, this::acting)).isEmpty();
    }

    @Test
    void who_acts_and_may_more_than_is_said_would_be_told() {
        Supplier<SampleOrganization> below = () -> new SampleOrganization(house, new SampleOrganization(house));
        assertThat(complaints(
                        SDL,
                        below,
                        organization -> Stream.of(new Asking(
                                "acting",
                                Set.of(Permission.ORGANIZATION_READ),
                                SampleSupport.acting(above(organization), organization, Role.VIEWER, false)))))
                .anyMatch(complaint -> complaint.startsWith("acting Query.agents is answered"));
    }

    @Test
    void a_permission_that_is_asked_for_in_vain_would_be_told() {
        Sdl wrong = Sdl.house(text -> text.replace(
                "): AgentConnection @requires(permission: AGENT_READ)",
                "): AgentConnection @requires(permission: AUDIT_READ)"));
        assertThat(complaints(wrong, PermissionMatrixTests::viewer))
                .anyMatch(complaint -> complaint.startsWith("VIEWER Query.agents is answered"));
    }

    @Test
    void a_permission_that_does_not_open_its_field_would_be_told() {
        Sdl wrong = Sdl.house(
                text -> text.replace("@requires(permission: CONTACT_READ)", "@requires(permission: CALL_READ)"));
        assertThat(complaints(wrong, PermissionMatrixTests::viewer))
                .anyMatch(complaint -> complaint.startsWith("VIEWER Query.contacts is refused"));
    }

    @Test
    void a_refusal_that_writes_would_be_told() {
        SampleOrganization acme = new SampleOrganization(house);
        List<String> before = acme.rows();
        assertThat(acme.rows()).isEqualTo(before);
        new MutationSamples(acme).done("contactListCreate", Map.of("name", "Written"));
        assertThat(acme.rows()).isNotEqualTo(before);
        assertThat(acme.trail()).contains("contactListCreate CREATED");
    }

    private static Stream<Asking> roles(SampleOrganization organization) {
        return Arrays.stream(Role.values())
                .map(role -> new Asking(role.name(), role.permissions(), organization.member(role)));
    }

    private static Stream<Asking> viewer(SampleOrganization organization) {
        return roles(organization).filter(asking -> asking.name().equals(Role.VIEWER.name()));
    }

    /** No key brings in keys, people or roles, acts elsewhere or ends the organization, so none with such a permission can be made. */
    private static Stream<Asking> keys(SampleOrganization organization) {
        return EnumSet.complementOf(EnumSet.of(
                        Permission.API_KEY_WRITE,
                        Permission.MEMBER_WRITE,
                        Permission.ORGANIZATION_EXPORT,
                        Permission.ORGANIZATION_REMOVE,
                        Permission.ROLE_WRITE,
                        Permission.SUPPORT_ACCESS_USE,
                        Permission.SUPPORT_ACCESS_BREAK_GLASS,
                        Permission.SUPPORT_ACCESS_DECIDE,
                        Permission.SSO_READ,
                        Permission.SSO_WRITE))
                .stream()
                .map(one -> new Asking("key with " + one, Set.of(one), organization.keyWith(one)));
    }

    /** Of each role a copy, for somebody who has no other; and one beside a role. */
    private static Stream<Asking> customRoles(SampleOrganization organization) {
        Set<Permission> more = EnumSet.of(Permission.CONTACT_READ, Permission.CALL_PLACE);
        EnumSet<Permission> both = EnumSet.copyOf(more);
        both.addAll(Role.VIEWER.permissions());
        return Stream.concat(
                Arrays.stream(Role.values())
                        .map(role ->
                                new Asking("copy of " + role, givable(role), organization.memberWith(givable(role)))),
                Stream.of(new Asking("VIEWER and more", both, organization.memberWith(more, Role.VIEWER))));
    }

    /** No custom role has what owners alone have. */
    private static Set<Permission> givable(Role role) {
        EnumSet<Permission> givable = EnumSet.copyOf(role.permissions());
        givable.removeAll(Role.permissionsOfOwnersAlone());
        return givable;
    }

    /** As an administrator with all that can be carried, and as those who see less. */
    private Stream<Asking> acting(SampleOrganization organization) {
        return Stream.of(
                acting(organization, Role.ADMIN, true),
                acting(organization, Role.ADMIN, false),
                acting(organization, Role.VIEWER, false));
    }

    private Asking acting(SampleOrganization organization, Role role, boolean isPersonalDataShown) {
        return new Asking(
                "acting as " + role,
                SupportRights.of(Set.of(role), isPersonalDataShown),
                SampleSupport.acting(above(organization), organization, role, isPersonalDataShown));
    }

    private static SampleOrganization above(SampleOrganization organization) {
        return Objects.requireNonNull(organization.above());
    }

    private List<String> complaints(Sdl sdl, Function<SampleOrganization, Stream<Asking>> callers) {
        return complaints(sdl, () -> new SampleOrganization(house), callers);
    }

    private List<String> complaints(
            Sdl sdl, Supplier<SampleOrganization> organizations, Function<SampleOrganization, Stream<Asking>> callers) {
        List<String> complaints = new ArrayList<>();
        SampleOrganization refusing = organizations.get();
        List<Cell> refused = cells(sdl, refusing);
        callers.apply(refusing).toList().forEach(asking -> refusals(asking, refused, refusing, complaints));
        SampleOrganization answering = organizations.get();
        List<Cell> answered = cells(sdl, answering);
        callers.apply(answering).toList().forEach(asking -> answers(asking, answered, complaints));
        return complaints;
    }

    private List<Cell> cells(Sdl sdl, SampleOrganization organization) {
        return Cell.all(sdl, house.getBean(NodeTypes.class).all(), organization.ids());
    }

    /** Nothing but the refusals themselves is left behind. */
    private static void refusals(
            Asking asking, List<Cell> cells, SampleOrganization organization, List<String> complaints) {
        asking.client.ask("{ __typename }");
        List<String> rows = organization.rows();
        List<String> trail = new ArrayList<>(organization.trail());
        cells.stream().filter(cell -> !cell.isFor(asking.held)).forEach(cell -> {
            JsonNode answer = asked(asking, cell);
            if (!isRefused(answer, cell, asking)) {
                complaints.add(asking.name + " " + cell + " is answered " + answer);
            }
            if (cell.field().type().equals("Mutation")) {
                trail.add(cell.field().name() + " REFUSED FORBIDDEN");
            }
        });
        if (!organization.rows().equals(rows)) {
            complaints.add(asking.name + " changed " + organization.rows() + " from " + rows);
        }
        if (!sorted(organization.trail()).equals(sorted(trail))) {
            complaints.add(asking.name + " left " + organization.trail() + " instead of " + trail);
        }
    }

    private static void answers(Asking asking, List<Cell> cells, List<String> complaints) {
        cells.stream().filter(cell -> cell.isFor(asking.held)).forEach(cell -> {
            JsonNode answer = asked(asking, cell);
            if (codes(answer).findAny().isPresent()) {
                complaints.add(asking.name + " " + cell + " is refused " + answer);
            }
        });
    }

    private static JsonNode asked(Asking asking, Cell cell) {
        return cell.field().type().equals("Subscription")
                ? LiveWay.EVENT_STREAM.first(asking.client, cell.document(), cell.variables())
                : asking.client.ask(cell.document(), cell.variables()).json();
    }

    /** With the code, the name of what was asked for and a permission that is really missing; nothing is told. */
    private static boolean isRefused(JsonNode answer, Cell cell, Asking asking) {
        Matcher sentence = REFUSAL.matcher(answer.at("/errors/0/message").asString(""));
        return codes(answer).toList().equals(List.of("FORBIDDEN"))
                && sentence.matches()
                && cell.named().contains(sentence.group(1))
                && cell.needs().contains(Permission.valueOf(sentence.group(2)))
                && !asking.held.contains(Permission.valueOf(sentence.group(2)))
                && isNothing(answer.at("/data/found"));
    }

    private static boolean isNothing(JsonNode found) {
        return found.isMissingNode()
                || found.isNull()
                || found.isContainer() && found.valueStream().allMatch(JsonNode::isNull);
    }

    private static Stream<String> codes(JsonNode answer) {
        return answer.at("/errors")
                .valueStream()
                .map(error -> error.at("/extensions/code").asString(""));
    }

    private static List<String> sorted(List<String> entries) {
        return entries.stream().sorted().toList();
    }

    /** Somebody who asks, and what that one may do. */
    private record Asking(String name, Set<Permission> held, GraphQlClient client) {}
}
