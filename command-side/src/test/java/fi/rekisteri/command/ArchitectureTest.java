package fi.rekisteri.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fi.rekisteri.testing.HouseRules;

/** Whitelists: a misspelt package in one makes it fail, where a blacklist would pass in silence. */
@AnalyzeClasses(packages = "fi.rekisteri.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house_rules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule command_side_knows_shared_and_its_own_libraries = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.command..",
                    "fi.rekisteri.shared..",
                    "java..",
                    "javax.sql..",
                    "jakarta.servlet..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.axonframework..",
                    "org.springframework..",
                    "org.postgresql..",
                    "com.zaxxer.hikari..",
                    "io.micrometer.core..",
                    "io.swagger.v3.oas..",
                    "org.springdoc..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "com.google.i18n.phonenumbers..");

    @ArchTest
    static final ArchRule what_decides_knows_axon_and_nothing_of_http_or_sql = classes()
            .that()
            .resideInAnyPackage("fi.rekisteri.command.customer", "fi.rekisteri.command.account")
            .and()
            .haveSimpleNameNotEndingWith("Wiring")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.command..",
                    "fi.rekisteri.shared..",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..",
                    "org.axonframework..");
}
