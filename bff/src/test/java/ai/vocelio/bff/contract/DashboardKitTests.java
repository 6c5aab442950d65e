package ai.vocelio.bff.contract;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dashboard in a real browser, against all parts as a newcomer starts them. */
@Tag("kits")
class DashboardKitTests {

    @Test
    void people_work_with_the_dashboard_by_mouse_and_by_keyboard_and_axe_finds_nothing() throws Exception {
        try (var stack = LauncherStack.up()) {
            var environment = Map.of(
                    "VOCELIO_DASHBOARD",
                    stack.address() + "/app/",
                    "VOCELIO_PASSWORD",
                    stack.password("alice"),
                    "VOCELIO_OTHER_PASSWORD",
                    stack.password("grace"),
                    "PATIENCE_MS",
                    "240000",
                    "AT_ONCE",
                    "1");
            KitRun.of("dashboard", environment).passedAtLeast(39);
        }
    }
}
