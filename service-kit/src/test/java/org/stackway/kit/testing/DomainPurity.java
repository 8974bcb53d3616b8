package org.stackway.kit.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stackway.kit.domain.Decider;

/**
 * Deciders and rules, and whatever of the service they use, directly or not, are pure: plain Java, the published
 * language and {@code kit.domain}; no framework, no I/O, no binary fractions.
 */
final class DomainPurity {

    private static final List<String> ALLOWED = List.of(
            "java.lang",
            "java.math",
            // bytes and hashes are computation; files, channels and random numbers are not
            "java.nio",
            "java.security",
            "java.time",
            "java.util",
            "org.jspecify.annotations",
            "org.stackway.events",
            "org.stackway.kit.domain");
    private static final List<String> FORBIDDEN =
            List.of("java.lang.reflect", "java.nio.channels", "java.nio.file", "java.util.concurrent.locks");
    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");

    private DomainPurity() {}

    static List<String> violations(JavaClasses classes, String rootPackage) {
        Map<String, String> reachedFrom = new HashMap<>();
        ArrayDeque<JavaClass> open = new ArrayDeque<>();
        for (JavaClass type : classes) {
            if (isRoot(type)) {
                reachedFrom.put(type.getName(), type.getSimpleName());
                open.add(type);
            }
        }
        List<String> violations = new ArrayList<>();
        while (!open.isEmpty()) {
            JavaClass type = open.remove();
            String origin = reachedFrom.get(type.getName());
            fractions(type, violations);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.isPrimitive() || allowed(target)) {
                    continue;
                }
                if (!target.getPackageName().startsWith(rootPackage) || rootPackage.equals("org.stackway.kit")) {
                    violations.add(
                            "domain code is not pure (reached from " + origin + "): " + dependency.getDescription());
                } else if (reachedFrom.putIfAbsent(target.getName(), String.valueOf(origin)) == null) {
                    open.add(target);
                }
            }
        }
        return violations;
    }

    private static boolean isRoot(JavaClass type) {
        String name = ArchitectureRules.outermost(type);
        boolean decides = !type.isInterface() && type.isAssignableTo(Decider.class);
        return decides || name.endsWith("Rules") || (name.endsWith("Decider") && !name.equals(Decider.class.getName()));
    }

    private static boolean allowed(JavaClass target) {
        String packageName = target.getPackageName();
        return within(packageName, ALLOWED) && !within(packageName, FORBIDDEN);
    }

    private static boolean within(String packageName, List<String> roots) {
        return roots.stream().anyMatch(root -> packageName.equals(root) || packageName.startsWith(root + "."));
    }

    private static void fractions(JavaClass type, List<String> violations) {
        for (JavaField field : type.getFields()) {
            if (BINARY_FRACTIONS.contains(field.getRawType().getName())) {
                violations.add("money, credits and grades are decimal: " + field.getFullName());
            }
        }
        for (JavaMethod method : type.getMethods()) {
            boolean parameter =
                    method.getRawParameterTypes().stream().anyMatch(raw -> BINARY_FRACTIONS.contains(raw.getName()));
            if (parameter || BINARY_FRACTIONS.contains(method.getRawReturnType().getName())) {
                violations.add("money, credits and grades are decimal: " + method.getFullName());
            }
        }
    }
}
