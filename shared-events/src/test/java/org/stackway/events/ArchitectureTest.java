package org.stackway.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.stackway.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_PUBLISHED_LANGUAGE_NEEDS_ONLY_THE_JDK_JACKSON_AND_JSPECIFY = classes()
            .that()
            .resideInAPackage("org.stackway.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.stackway.events..", "java..", "com.fasterxml.jackson..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_THE_JSON_PACKAGE_KNOWS_JACKSON = noClasses()
            .that()
            .resideOutsideOfPackage("org.stackway.events.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule VALUES_KNOW_NOTHING_OF_EVENTS = classes()
            .that()
            .resideInAPackage("org.stackway.events.value..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.stackway.events.value..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_SPEAK_OF_EACH_OTHER = slices().matching(
                    "org.stackway.events.(session|enrollment|billing|admission|transcript)")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule NO_FIELD_HOLDS_A_BINARY_FRACTION = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class);
}
