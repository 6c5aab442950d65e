package ai.vocelio.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** Domains meet at their doors. */
class ModularityTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ai.vocelio");

    @Test
    void a_domain_enters_another_one_by_its_door() {
        ApplicationModules canary = ApplicationModules.of("canary", new ImportOption.OnlyIncludeTests());
        assertThat(canary.detectViolations().getMessages()).anyMatch(message -> message.contains("Secret"));
        ApplicationModules house = ApplicationModules.of("ai.vocelio");
        assertThat(house.stream().count()).isGreaterThan(1);
        house.verify();
    }

    /** Some others only listen, so that they can be taken away. */
    @ParameterizedTest
    @ValueSource(strings = {"analytics", "developer", "integrations", "notifications"})
    void nobody_depends_on_those_who_only_listen(String listener) {
        String[] listeners = {"ai.vocelio." + listener + ".."};
        List<String> domains = ApplicationModules.of("ai.vocelio").stream()
                .map(module -> module.getBasePackage().getName())
                .filter(name -> !name.endsWith("." + listener))
                .map(name -> name + "..")
                .toList();
        hold(
                KnowledgeRules.nothingKnown(listeners, domains.toArray(String[]::new)),
                KnowledgeRules.nothingKnown(new String[] {"ai.vocelio.kernel.."}, domains.toArray(String[]::new)));
    }

    @Test
    void domains_know_neither_the_wire_nor_the_caller() {
        String[] edge = {
            "ai.vocelio.bff..",
            "com.nimbusds..",
            "graphql..",
            "jakarta.servlet..",
            "org.springframework.graphql..",
            "org.springframework.http..",
            "org.springframework.security..",
            "org.springframework.web.."
        };
        hold(
                KnowledgeRules.nothingKnown(edge, "ai.vocelio.."),
                KnowledgeRules.nothingKnown(new String[] {"java.sql.."}, "ai.vocelio.."));
        assertThatThrownBy(() -> Class.forName("graphql.GraphQL")).isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "com.twilio.., ..twilio..",
        "com.openai.., ..openai..",
        "org.keycloak.., ..identity.keycloak..",
        "org.xbill.., ..dnsjava..",
        "org.jboss.resteasy.., ..identity.keycloak..",
        "jakarta.mail.., ..smtp.."
    })
    void a_vendor_is_known_in_its_own_package_alone(String library, String vendorPackage) {
        hold(
                KnowledgeRules.vendorHidden(library, vendorPackage),
                KnowledgeRules.vendorHidden("java.sql..", vendorPackage));
        hold(KnowledgeRules.onlyByPort("ai.vocelio" + vendorPackage), KnowledgeRules.onlyByPort("ai.vocelio.kernel.."));
    }

    private static void hold(ArchRule rule, ArchRule canary) {
        assertThat(canary.evaluate(HOUSE).hasViolation()).as("canary").isTrue();
        assertThatCode(() -> rule.allowEmptyShould(true).check(HOUSE)).doesNotThrowAnyException();
    }
}
