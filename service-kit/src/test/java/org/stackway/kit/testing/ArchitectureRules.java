package org.stackway.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.PublishingService;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.disclosure.ShowsRecord;

/**
 * What keeps a module in the shape of the architecture. Each module applies it in one test:
 *
 * <pre>{@code
 * @Test
 * void theModuleKeepsItsShape() {
 *     ArchitectureRules.check("org.stackway.enrollment");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String CLOCKS = "org.stackway.kit.time..";
    private static final Set<Class<? extends Annotation>> ACCESS_RULES =
            Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private static final Set<Class<? extends Annotation>> DISCLOSURE_RULES =
            Set.of(ShowsRecord.class, ShowsNoRecord.class);

    /** What a decision may not do, because nobody could repeat it (D19): by type, the methods. */
    private static final Map<String, Set<String>> UNREPEATABLE = Map.ofEntries(
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system", "tick")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis")),
            Map.entry("java.lang.Thread", Set.of("sleep")),
            Map.entry("java.util.Date", Set.of("<init>")),
            Map.entry("java.util.Random", Set.of("<init>")));

    private ArchitectureRules() {}

    /** Checks the production classes and sources of the module whose root package this is; fails naming every violation. */
    public static void check(String rootPackage) {
        JavaClasses classes = ProductionClasses.of(rootPackage);
        List<String> violations = new ArrayList<>();
        for (ArchRule rule : rules(rootPackage)) {
            var result = rule.allowEmptyShould(true).evaluate(classes);
            if (result.hasViolation()) {
                violations.add(result.getFailureReport().toString());
            }
        }
        violations.addAll(DomainPurity.violations(classes, rootPackage));
        violations.addAll(SourceRules.violations(java.nio.file.Path.of("src/main"), rootPackage));
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
    }

    private static List<ArchRule> rules(String rootPackage) {
        List<ArchRule> rules = new ArrayList<>(List.of(
                nothingUnrepeatable(),
                accessRuleOnEveryOperation(),
                disclosureRuleOnEveryRead(),
                constructorInjection(),
                names(),
                noOtherService(rootPackage)));
        rules.add(slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles());
        return rules;
    }

    private static ArchRule nothingUnrepeatable() {
        return noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(CLOCKS)))
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("the clock, chance or sleep") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return UNREPEATABLE
                                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                                .contains(access.getTarget().getName());
                    }
                })
                .because("time, ids and chance come from org.stackway.kit.time, and nothing sleeps (D19)");
    }

    private static ArchRule accessRuleOnEveryOperation() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("say who may call it") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean operation = method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
                        boolean ruled = ACCESS_RULES.stream()
                                .anyMatch(rule -> method.isAnnotatedWith(rule)
                                        || method.getOwner().isAnnotatedWith(rule));
                        if (operation && !ruled) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has neither @RolesAllowed nor @PermitAll"));
                        }
                    }
                })
                .because("everything is denied unless a rule allows it (D13)");
    }

    private static ArchRule disclosureRuleOnEveryRead() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areAnnotatedWith(GET.class)
                .should(new ArchCondition<>("say whether it shows a learner's record") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (DISCLOSURE_RULES.stream()
                                .noneMatch(rule -> method.isAnnotatedWith(rule)
                                        || method.getOwner().isAnnotatedWith(rule))) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has neither @ShowsRecord nor @ShowsNoRecord"));
                        }
                    }
                })
                .because("who reads a learner's record is written down (34 CFR 99.32)");
    }

    private static ArchRule constructorInjection() {
        return fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notBeAnnotatedWith(ConfigProperty.class)
                .because("what an object needs, its constructor says");
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
                .because("such a name says nothing of what the class is");
    }

    /** Services know each other's events, never each other's code. */
    private static ArchRule noOtherService(String rootPackage) {
        String[] others = Arrays.stream(PublishingService.values())
                .map(service -> "org.stackway." + service.shortName())
                .filter(name -> !name.equals(rootPackage))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAnyPackage(rootPackage + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("no service depends on another");
    }

    /** A class as the source names it, without what the compiler adds. */
    static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
