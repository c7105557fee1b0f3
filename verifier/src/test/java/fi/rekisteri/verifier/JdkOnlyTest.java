package fi.rekisteri.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fi.rekisteri", importOptions = ImportOption.DoNotIncludeTests.class)
class JdkOnlyTest {

    /** JSpecify marks what may be null, for the compiler; nothing asks for it at run time. */
    @ArchTest
    static final ArchRule the_verifier_stands_on_the_jdk_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.verifier..", "java..", "com.sun.net.httpserver", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule nothing_else_is_on_its_path = classes().should().resideInAPackage("fi.rekisteri.verifier..");

    @ArchTest
    static final ArchRule what_an_archive_is_does_not_depend_on_what_is_in_it = classes()
            .that()
            .resideInAPackage("fi.rekisteri.verifier.archive")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fi.rekisteri.verifier.archive", "java..", "org.jspecify.annotations");
}
