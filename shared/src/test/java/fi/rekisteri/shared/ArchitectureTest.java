package fi.rekisteri.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fi.rekisteri.testing.HouseRules;

/** Whitelists: a misspelt package in one makes it fail, where a blacklist would pass in silence. */
@AnalyzeClasses(packages = "fi.rekisteri.shared", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house_rules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_words_know_the_jdk_and_jspecify_only = classes()
            .that()
            .resideOutsideOfPackages("..shared.serial..", "..shared.sealing..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fi.rekisteri.shared..", "java..", "javax.sql..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    static final ArchRule serialising_also_knows_jackson = classes()
            .that()
            .resideInAPackage("..shared.serial..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.shared..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "java..",
                    "javax.sql..",
                    "javax.crypto..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule sealing_also_knows_tink = classes()
            .that()
            .resideInAPackage("..shared.sealing..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.shared..",
                    "com.google.crypto.tink..",
                    "java..",
                    "javax.sql..",
                    "javax.crypto..",
                    "org.jspecify..");
}
