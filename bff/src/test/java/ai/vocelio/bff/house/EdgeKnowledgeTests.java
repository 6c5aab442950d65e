package ai.vocelio.bff.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.vocelio.house.KnowledgeRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The edge decides nothing: it knows doors and the wire, not how a domain stores or whom it calls. */
class EdgeKnowledgeTests {

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ai.vocelio.bff");

    @Test
    void the_edge_knows_no_storage() {
        String[] storage = {"jakarta.persistence..", "org.hibernate..", "org.springframework.data.jpa.."};
        hold(
                KnowledgeRules.nothingKnown(storage, "ai.vocelio.bff.*.."),
                KnowledgeRules.nothingKnown(new String[] {"graphql.."}, "ai.vocelio.bff.."));
    }

    @Test
    void the_edge_knows_no_language_model() {
        hold(
                KnowledgeRules.nothingKnown(new String[] {"com.openai.."}, "ai.vocelio.bff.."),
                KnowledgeRules.nothingKnown(new String[] {"ai.vocelio.kernel.."}, "ai.vocelio.bff.."));
    }

    @Test
    void nothing_but_tests_knows_the_stand_ins() {
        hold(
                KnowledgeRules.nothingKnown(new String[] {"ai.vocelio.sandbox.."}, "ai.vocelio.."),
                KnowledgeRules.nothingKnown(new String[] {"ai.vocelio.kernel.."}, "ai.vocelio.."));
    }

    @Test
    void a_controller_knows_no_other_one() {
        hold(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Controller")
                        .should()
                        .dependOnClassesThat(resideInAPackage("ai.vocelio.bff..")
                                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                                        "are other controllers",
                                        other -> other.getSimpleName().endsWith("Controller"))))
                        .because("joins happen in the graph"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Controller")
                        .should()
                        .dependOnClassesThat(resideInAPackage("ai.vocelio..")));
    }

    private static void hold(ArchRule rule, ArchRule canary) {
        assertThat(canary.evaluate(EDGE).hasViolation()).as("canary").isTrue();
        assertThatCode(() -> rule.check(EDGE)).doesNotThrowAnyException();
    }
}
