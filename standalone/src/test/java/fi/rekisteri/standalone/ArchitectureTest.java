package fi.rekisteri.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fi.rekisteri.testing.HouseRules;

/** Whitelists: a misspelt package in one makes it fail, where a blacklist would pass in silence. */
@AnalyzeClasses(packages = "fi.rekisteri.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house_rules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_data_directory_knows_the_jdk_only = classes()
            .that()
            .resideInAPackage("..standalone.data..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fi.rekisteri.standalone.data..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule postgres_is_started_without_spring = classes()
            .that()
            .resideInAPackage("..standalone.postgres..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.standalone.data..",
                    "fi.rekisteri.standalone.postgres..",
                    "java..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.postgresql..",
                    "org.flywaydb..",
                    "io.zonky.test..");

    @ArchTest
    static final ArchRule identity_knows_neither_side_nor_log = classes()
            .that()
            .resideInAPackage("..standalone.identity..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.standalone",
                    "fi.rekisteri.standalone.data..",
                    "fi.rekisteri.standalone.identity..",
                    "java..",
                    "org.jspecify..",
                    "org.springframework..",
                    "com.nimbusds..");

    @ArchTest
    static final ArchRule the_rest_knows_its_parts_and_how_to_start_a_side = classes()
            .that()
            .resideInAPackage("fi.rekisteri.standalone")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.standalone..",
                    "fi.rekisteri.command",
                    "fi.rekisteri.query",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.springframework..",
                    "com.nimbusds..");
}
