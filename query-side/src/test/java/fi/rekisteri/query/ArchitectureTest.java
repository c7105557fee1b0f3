package fi.rekisteri.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.testing.HouseRules;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whitelists: a misspelt package in one makes it fail, where a blacklist would pass in silence. */
@AnalyzeClasses(packages = "fi.rekisteri.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] WITHOUT_AXON = {
        "fi.rekisteri.query..",
        "fi.rekisteri.shared..",
        "java..",
        "javax.sql..",
        "jakarta.servlet..",
        "jakarta.validation.constraints..",
        "org.jspecify..",
        "org.slf4j..",
        "org.apache.catalina..",
        "org.springframework..",
        "org.springdoc..",
        "org.thymeleaf..",
        "io.micrometer.core..",
        "io.swagger.v3.oas..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation..",
        "com.google.i18n.phonenumbers.."
    };

    @ArchTest
    static final ArchTests house_rules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule only_what_follows_the_log_knows_axon_and_the_driver = classes()
            .that()
            .resideOutsideOfPackage("..query.follow..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WITHOUT_AXON);

    @ArchTest
    static final ArchRule what_follows_the_log_knows_nothing_of_http = classes()
            .that()
            .resideInAPackage("..query.follow..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fi.rekisteri.query.follow..",
                    "fi.rekisteri.shared..",
                    "java..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.axonframework..",
                    "org.postgresql..",
                    "org.springframework.beans..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.jdbc..",
                    "org.springframework.stereotype..",
                    "org.springframework.transaction..",
                    "io.micrometer.core..",
                    "tools.jackson..");

    /** Who, for which purpose, on which legal basis, and on record before data leaves; a published notice is for everybody. */
    @ArchTest
    static final ArchRule every_endpoint_but_the_notices_says_what_it_reads = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(ErrorController.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..query.notice..")
            .should()
            .beAnnotatedWith(Reads.class);
}
