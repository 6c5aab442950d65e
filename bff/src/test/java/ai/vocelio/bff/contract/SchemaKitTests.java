package ai.vocelio.bff.contract;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kits")
class SchemaKitTests {

    @Test
    void the_schema_keeps_the_rules_of_public_linters_and_of_the_house() throws Exception {
        KitRun.of("schema", Map.of()).passedAtLeast(40);
    }
}
