package ai.vocelio.bff.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BrokenWay;
import ai.vocelio.bff.testing.RealKeycloak;
import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A real Keycloak breaks off, is slow or refuses at each request of a creation, an invitation that is accepted, a suspension
 * and a return. Told once more, it has what it was told, once. What our side makes of it is tried with every fault at
 * {@code OrganizationChaosTests} and {@code MembershipChaosTests}; that a real one behaves as those believe, here.
 */
class KeycloakChaosTests {

    private static final String ALICE = "alice@acme.test";
    private static final int FEWEST_POINTS = 50;

    private static Ports straight;
    private static BrokenWay way;
    private static UUID alice;
    private static int points;

    /** What asks it. */
    private record Ports(IdentityProvider provider, MembershipDirectory directory) {}

    @BeforeAll
    static void start() {
        RealKeycloak keycloak = RealKeycloak.shared();
        straight = new Ports(keycloak.port(IdentityProvider.class), keycloak.port(MembershipDirectory.class));
        way = new BrokenWay(keycloak.address());
        alice = UUID.fromString(
                keycloak.login(ALICE, "acme").claims().path("sub").asString());
    }

    /** What is promised at least; how many there are depends on how many requests a change takes. */
    @AfterAll
    static void enough() {
        way.close();
        assertThat(points).isGreaterThanOrEqualTo(FEWEST_POINTS);
    }

    @ParameterizedTest
    @EnumSource
    void what_breaks_at_any_request_is_whole_and_there_once_when_told_again(Change change) {
        IdentityOrganization first = organization(change + "-whole");
        change.before.accept(first);
        way.mend();
        past(ports -> change.work.accept(ports, first));
        int requests = way.count();
        for (int request = 1; request <= requests; request++) {
            for (Fault fault : at(request)) {
                IdentityOrganization organization = organization(change + "-" + request + "-" + fault.ordinal());
                change.before.accept(organization);
                way.breakAt(request, fault);
                past(ports -> change.work.accept(ports, organization));
                change.work.accept(straight, organization);
                assertThat(there(organization))
                        .as(change + " broken at request " + request + ": " + fault)
                        .isEqualTo(change.then);
                points++;
            }
        }
    }

    private enum Change {
        CREATION(organization -> {}, KeycloakChaosTests::create, "once, enabled, [OWNER]"),
        INVITATION(
                organization -> create(straight, organization),
                (ports, organization) ->
                        ports.directory().put(organization.organizationId(), alice, Set.of("ANALYST", "BILLING")),
                "once, enabled, [ANALYST, BILLING]"),
        SUSPENSION(
                organization -> create(straight, organization),
                (ports, organization) -> ports.provider().provide(suspended(organization)),
                "once, disabled"),
        RETURN(
                organization -> {
                    create(straight, organization);
                    straight.provider().provide(suspended(organization));
                },
                (ports, organization) -> ports.provider().provide(organization),
                "once, enabled, [OWNER]");

        private final Consumer<IdentityOrganization> before;
        private final BiConsumer<Ports, IdentityOrganization> work;
        private final String then;

        Change(Consumer<IdentityOrganization> before, BiConsumer<Ports, IdentityOrganization> work, String then) {
            this.before = before;
            this.work = work;
            this.then = then;
        }
    }

    private static void create(Ports ports, IdentityOrganization organization) {
        ports.provider().provideMember(ports.provider().provide(organization), ALICE, "OWNER");
    }

    /** By a replica that has just started, which remembers nothing, and ends with the fault. */
    private static void past(Consumer<Ports> work) {
        try (var adapter = RealKeycloak.shared().adapterPast(way.address())) {
            work.accept(new Ports(adapter.getBean(IdentityProvider.class), adapter.getBean(MembershipDirectory.class)));
        } catch (IdentityFault broken) {
            assertThat(broken.kind()).isEqualTo(IdentityFault.Kind.UNREACHABLE);
        }
    }

    /** One waits long for an answer that does not come: at every second request. */
    private static List<Fault> at(int request) {
        return List.of(Fault.KILLED_BEFORE, Fault.KILLED_AFTER, request % 2 == 0 ? Fault.SLOW : Fault.UNAVAILABLE);
    }

    /** How often it is there, whether people may sign in, and what Alice's token says of her then. */
    private static String there(IdentityOrganization organization) {
        long times = straight.provider().list(0, 1000).stream()
                .filter(known -> known.alias().equals(organization.alias()))
                .count();
        boolean isEnabled = straight.provider()
                .find(organization.organizationId())
                .orElseThrow()
                .isEnabled();
        return (times == 1 ? "once" : times + " times")
                + (isEnabled ? ", enabled, " + roles(organization.alias()) : ", disabled");
    }

    private static List<String> roles(String alias) {
        JsonNode claims = RealKeycloak.shared().login(ALICE, alias).claims();
        return claims.path("organization")
                .path(alias)
                .at("/resource_access/vocelio-api/roles")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .collect(Collectors.toList());
    }

    private static IdentityOrganization suspended(IdentityOrganization organization) {
        return new IdentityOrganization(
                organization.organizationId(), organization.alias(), organization.name(), false);
    }

    private static IdentityOrganization organization(String name) {
        String alias = "chaos-" + name.toLowerCase(java.util.Locale.ROOT);
        UUID id = UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8));
        return new IdentityOrganization(id, alias, alias, true);
    }
}
