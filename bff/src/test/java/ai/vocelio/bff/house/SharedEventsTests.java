package ai.vocelio.bff.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.vocelio.bff.security.Caller;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import graphql.language.UnionTypeDefinition;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import reactor.core.publisher.Flux;

/**
 * An event is made once for all who follow the same in one organization with the same rights, by the execution of one of
 * them. So nothing that subscriptions and what they show are made of may look at who that one is; a query or a mutation may,
 * and so may fields of what only these show, for they are executed for each caller.
 */
class SharedEventsTests {

    /** Where each caller is met before anything is executed. */
    private static final String[] DOORS = {
        "ai.vocelio.bff.security..", "ai.vocelio.bff.graphql.transport..", "ai.vocelio.bff.graphql.fairness.."
    };

    private static final Set<String> SHARED =
            Set.of("organizationId", "isNowhere", "isStranger", "roles", "permissions", "may");

    private static final String AROUND_MUTATIONS = "ai.vocelio.bff.graphql.wiring.MutationTrail";

    private static final Set<String> TOLD = told(Sdl.house());

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ai.vocelio.bff");

    private static final ArchRule NOBODY_LOOKS = codeUnits()
            .that()
            .areDeclaredInClassesThat(resideOutsideOfPackages(DOORS))
            .and(DescribedPredicate.describe("are executed for others too", SharedEventsTests::isShared))
            .should(lookAtNobody());

    private static final ArchRule NOBODY_ASKS_ELSEWHERE = noClasses()
            .that(resideOutsideOfPackages(DOORS))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "tell who asks",
                    type -> type.isEquivalentTo(Principal.class)
                            || type.getPackageName().startsWith("org.springframework.security.core")));

    @Test
    void what_an_event_shows_depends_on_nobody_who_follows() {
        assertThatCode(() -> NOBODY_LOOKS.check(EDGE)).doesNotThrowAnyException();
        assertThatCode(() -> NOBODY_ASKS_ELSEWHERE.check(EDGE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ByMethod.class,
                ByLambda.class,
                ByReference.class,
                ByAnotherMethod.class,
                ByCircle.class,
                ByField.class,
                ByText.class
            })
    void a_subscription_that_looks_at_its_caller_is_found(Class<?> wrong) {
        assertThat(NOBODY_LOOKS.evaluate(samples(wrong)).hasViolation()).isTrue();
    }

    @Test
    void a_subscription_that_asks_the_framework_who_calls_is_found() {
        assertThat(NOBODY_ASKS_ELSEWHERE.evaluate(samples(ByPrincipal.class)).hasViolation())
                .isTrue();
    }

    @Test
    void what_all_followers_share_and_what_is_asked_once_may_be_looked_at() {
        assertThatCode(() -> NOBODY_LOOKS.check(samples(Right.class))).doesNotThrowAnyException();
    }

    private static JavaClasses samples(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }

    /** A part of methods that are executed for each caller is so too, and a part of such a part. */
    private static boolean isShared(JavaCodeUnit code) {
        return isShared(code, new HashSet<>());
    }

    /** Parts may call one another in a circle: whoever was asked already is not asked again. */
    private static boolean isShared(JavaCodeUnit code, Set<JavaCodeUnit> asked) {
        Set<JavaCodeUnit> callers = code.getCallsOfSelf().stream()
                .map(JavaAccess::getOrigin)
                .filter(caller -> !caller.equals(code))
                .collect(Collectors.toSet());
        boolean isPart = code.getModifiers().contains(JavaModifier.PRIVATE) && !callers.isEmpty();
        return isPart
                ? callers.stream().filter(asked::add).anyMatch(caller -> isShared(caller, asked))
                : !isForEach(code);
    }

    private static boolean isForEach(JavaCodeUnit code) {
        if (code.getOwner().getName().equals(AROUND_MUTATIONS)) {
            return true;
        }
        if (code.isAnnotatedWith(SchemaMapping.class)) {
            String type = code.getAnnotationOfType(SchemaMapping.class).typeName();
            return !type.isEmpty() && !TOLD.contains(type);
        }
        return code.isAnnotatedWith(QueryMapping.class) || code.isAnnotatedWith(MutationMapping.class);
    }

    /** Names of the types whose objects a subscription can show. */
    private static Set<String> told(Sdl sdl) {
        Set<String> told = new HashSet<>(Set.of("Subscription"));
        int before = 0;
        while (told.size() > before) {
            before = told.size();
            sdl.fields().filter(field -> told.contains(field.type())).forEach(field -> told.add(field.returns()));
            sdl.objects().stream()
                    .filter(type -> type.getImplements().stream().anyMatch(parent -> told.contains(Sdl.name(parent))))
                    .forEach(type -> told.add(type.getName()));
            sdl.document().getDefinitionsOfType(UnionTypeDefinition.class).stream()
                    .filter(union -> told.contains(union.getName()))
                    .flatMap(union -> union.getMemberTypes().stream())
                    .forEach(member -> told.add(Sdl.name(member)));
        }
        return told;
    }

    private static ArchCondition<JavaCodeUnit> lookAtNobody() {
        return new ArchCondition<>("look at nothing of a caller but the organization and the rights") {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                Stream<JavaAccess<?>> accesses = Stream.concat(
                        code.getMethodCallsFromSelf().stream(), code.getMethodReferencesFromSelf().stream());
                accesses.filter(access -> access.getTargetOwner().isEquivalentTo(Caller.class))
                        .filter(access -> !SHARED.contains(access.getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    static final class ByMethod {

        @SubscriptionMapping
        Flux<UUID> calls(@ContextValue Caller caller) {
            return Flux.just(caller.subject());
        }
    }

    static final class ByLambda {

        @SubscriptionMapping
        Flux<String> calls(@ContextValue Caller caller) {
            return Flux.just(1).map(number -> caller.name() + number);
        }
    }

    static final class ByReference {

        @SubscriptionMapping
        Flux<UUID> calls(@ContextValue Caller caller) {
            return Flux.just(caller).map(Caller::subject);
        }
    }

    static final class ByAnotherMethod {

        @SubscriptionMapping
        Flux<UUID> calls(@ContextValue Caller caller) {
            return Flux.fromIterable(of(caller));
        }

        private static List<UUID> of(Caller caller) {
            return List.of(caller.subject());
        }
    }

    static final class ByCircle {

        @SubscriptionMapping
        Flux<UUID> calls(@ContextValue Caller caller) {
            return Flux.just(of(caller, 2));
        }

        private static UUID of(Caller caller, int again) {
            return again == 0 ? caller.subject() : back(caller, again);
        }

        private static UUID back(Caller caller, int again) {
            return of(caller, again - 1);
        }
    }

    static final class ByField {

        @SchemaMapping(typeName = "Call")
        boolean isMine(@ContextValue Caller caller) {
            return !caller.name().isEmpty();
        }
    }

    static final class ByText {

        String key(Caller caller) {
            return caller.toString();
        }
    }

    static final class ByPrincipal {

        @SubscriptionMapping
        Flux<String> calls(Principal principal) {
            return Flux.just(principal.getName());
        }
    }

    static final class Right {

        @SubscriptionMapping
        Flux<UUID> calls(@ContextValue Caller caller) {
            return caller.permissions().isEmpty() ? Flux.empty() : Flux.just(caller.organizationId());
        }

        @QueryMapping
        UUID viewer(@ContextValue Caller caller) {
            return of(caller);
        }

        private static UUID of(Caller caller) {
            return caller.subject();
        }

        @SchemaMapping(typeName = "Viewer")
        String name(@ContextValue Caller caller) {
            return caller.name();
        }
    }
}
