package fi.rekisteri.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.rekisteri.command.door.http.Call;
import fi.rekisteri.testing.HouseRules;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whitelists: a misspelt package in one makes it fail, where a blacklist would pass in silence. */
@AnalyzeClasses(packages = "fi.rekisteri.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final ArchCondition<JavaMethod> HAVE_A_CALL = new ArchCondition<>("take a Call") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean taken = method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Call.class));
            events.add(new SimpleConditionEvent(method, taken, method.getFullName() + " takes no Call"));
        }
    };

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
                    "javax.net..",
                    "javax.crypto..",
                    "jakarta.servlet..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.axonframework..",
                    "org.springframework..",
                    "org.postgresql..",
                    "org.bouncycastle..",
                    "com.zaxxer.hikari..",
                    "io.micrometer.core..",
                    "io.swagger.v3.core..",
                    "io.swagger.v3.oas..",
                    "org.springdoc..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "com.google.i18n.phonenumbers..");

    @ArchTest
    static final ArchRule what_decides_knows_axon_and_nothing_of_http_or_sql = classes()
            .that()
            .resideInAnyPackage(
                    "fi.rekisteri.command.customer",
                    "fi.rekisteri.command.account",
                    "fi.rekisteri.command.recipient",
                    "fi.rekisteri.command.notification",
                    "fi.rekisteri.command.request",
                    "fi.rekisteri.command.incident")
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

    /** Who, for which purpose and on which legal basis: a {@link Call} knows, and it is the only way in. */
    @ArchTest
    static final ArchRule every_endpoint_takes_a_call = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(ErrorController.class)
            .should(HAVE_A_CALL);
}
