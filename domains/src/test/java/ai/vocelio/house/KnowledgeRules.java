package ai.vocelio.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What a room may know of another one. */
public final class KnowledgeRules {

    private KnowledgeRules() {}

    /** Classes of some packages know nothing of some others. */
    public static ArchRule nothingKnown(String[] of, String... by) {
        return noClasses()
                .that(resideInAnyPackage(by))
                .should()
                .dependOnClassesThat(resideInAnyPackage(of))
                .because("each room knows only what CONTRIBUTING.md lets it know");
    }

    /** A vendor's library is known by packages named after the vendor alone. */
    public static ArchRule vendorHidden(String library, String vendorPackage) {
        return noClasses()
                .that(resideOutsideOfPackages(vendorPackage))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .because("a vendor is exchanged by exchanging its package");
    }

    /** Nobody knows a vendor's package: the port is the only way in. */
    public static ArchRule onlyByPort(String vendorPackage) {
        return noClasses()
                .that(resideOutsideOfPackages(vendorPackage))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(vendorPackage).and(JavaClass.Predicates.resideInAPackage("ai.vocelio..")))
                .because("a vendor is used through its port");
    }
}
