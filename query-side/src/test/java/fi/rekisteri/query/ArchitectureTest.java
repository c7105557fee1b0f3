package fi.rekisteri.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.rekisteri.query.account.Accounts;
import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.disclosure.Disclosure;
import fi.rekisteri.query.exposure.ExposurePage;
import fi.rekisteri.query.exposure.ExposureSummary;
import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.query.history.History;
import fi.rekisteri.query.history.HistorySummary;
import fi.rekisteri.query.history.ProcessingRecord;
import fi.rekisteri.query.incident.Incident;
import fi.rekisteri.query.incident.Incidents;
import fi.rekisteri.query.notification.Notification;
import fi.rekisteri.query.problem.Problem;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.query.recipient.Recipient;
import fi.rekisteri.query.request.DataRequest;
import fi.rekisteri.query.request.RequestDesk;
import fi.rekisteri.query.search.Found;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.FreeText;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.testing.HouseRules;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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
        "io.swagger.v3.core.converter..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation..",
        "com.google.i18n.phonenumbers..",
        "org.bouncycastle..",
        "com.openhtmltopdf..",
        "org.apache.pdfbox..",
        "de.siegmar.fastcsv..",
        "ezvcard.."
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
            .resideOutsideOfPackages("..query.notice..", "..query.console..")
            .should()
            .beAnnotatedWith(Reads.class);

    /** The gate comes before every other argument: nobody learns what is wrong with a question they may not ask. */
    @ArchTest
    static final ArchRule every_endpoint_that_reads_takes_who_and_why_first =
            methods().that().areAnnotatedWith(Reads.class).should(takeAReadingFirst());

    /** Exports are asked for, cancelled, and opened under an order, lists are made, criteria come in bodies; nothing of the register changes by it. */
    @ArchTest
    static final ArchRule this_side_only_tells = methods()
            .that()
            .areAnnotatedWith(Reads.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("..query.export..", "..query.listing..", "..query.search..")
            .should()
            .beAnnotatedWith(GetMapping.class);

    @ArchTest
    static final ArchRule whoever_follows_the_log_knows_no_event_by_name = classes()
            .that()
            .resideInAPackage("..query.follow..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(assignableTo(Event.class)));

    @ArchTest
    static final ArchRule the_history_needs_no_key = classes()
            .that()
            .resideInAPackage("..query.history..")
            .should()
            .onlyDependOnClassesThat(
                    DescribedPredicate.not(assignableTo(Sealed.class).or(assignableTo(KeyStore.class))));

    @ArchTest
    static final ArchRule endpoints_and_projections_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAssignableTo(Projection.class)
            .and()
            .areNotInterfaces()
            .should()
            .bePackagePrivate();

    /** It asks over HTTP, as everybody does: what it knows of this side are the shapes of answers. */
    @ArchTest
    static final ArchRule the_console_has_no_door_of_its_own_to_data = classes()
            .that()
            .resideInAPackage("..query.console..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "fi.rekisteri.query.console..",
                            "fi.rekisteri.shared.notice..",
                            "java..",
                            "jakarta.servlet..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "org.springframework..",
                            "org.thymeleaf.exceptions..",
                            "tools.jackson..")
                    .or(belongToAnyOf(
                            Accounts.class,
                            Answer.class,
                            Customer.class,
                            DataRequest.class,
                            Disclosure.class,
                            ExposurePage.class,
                            ExposureSummary.class,
                            Found.class,
                            FreeText.class,
                            Headers.class,
                            History.class,
                            HistorySummary.class,
                            Incident.class,
                            Incidents.class,
                            Notification.class,
                            Problem.class,
                            ProcessingRecord.class,
                            Recipient.class,
                            RefusalGround.class,
                            RequestDesk.class)));

    @ArchTest
    static final ArchRule packages_stand_on_each_other_without_circles =
            slices().matching("fi.rekisteri.query.(*)..").should().beFreeOfCycles();

    private static ArchCondition<JavaMethod> takeAReadingFirst() {
        return new ArchCondition<>("take a Reading first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean first = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(Reading.class);
                events.add(new SimpleConditionEvent(method, first, method.getFullName()));
            }
        };
    }
}
