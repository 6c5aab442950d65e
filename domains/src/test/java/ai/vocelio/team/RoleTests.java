package ai.vocelio.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTests {

    @Test
    void the_owner_may_do_everything() {
        assertThat(Role.OWNER.permissions()).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void a_viewer_looks_and_changes_nothing() {
        assertThat(Role.VIEWER.permissions())
                .allMatch(permission -> permission.name().endsWith("_READ"));
    }

    @Test
    void every_role_may_read_the_organization() {
        assertThat(Arrays.stream(Role.values()))
                .allMatch(role -> role.permissions().contains(Permission.ORGANIZATION_READ));
    }

    @Test
    void roles_add_to_each_other() {
        assertThat(Role.permissionsOf(Set.of(Role.BILLING, Role.OPERATOR)))
                .containsAll(Role.BILLING.permissions())
                .containsAll(Role.OPERATOR.permissions())
                .doesNotContain(Permission.AGENT_WRITE);
        assertThat(Role.permissionsOf(Set.of())).isEmpty();
    }
}
