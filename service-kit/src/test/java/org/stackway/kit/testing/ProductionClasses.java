package org.stackway.kit.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** What a module ships, as it was compiled. */
final class ProductionClasses {

    /** By place and not by package: to look for a package goes through every jar on the path. */
    private static final Path COMPILED = Path.of("target", "classes");

    private ProductionClasses() {}

    /** Those of the module whose tests are running; fails if they are not where they are looked for, since rules hold of nothing. */
    static JavaClasses of(String rootPackage) {
        JavaClasses classes = new ClassFileImporter().importPath(COMPILED);
        if (classes.stream().noneMatch(one -> one.getPackageName().startsWith(rootPackage))) {
            throw new AssertionError("nothing of " + rootPackage + " in " + COMPILED.toAbsolutePath());
        }
        return classes;
    }
}
