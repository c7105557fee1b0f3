package fi.rekisteri.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** What holds in every module; an ArchitectureTest takes them in with {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    @ArchTest
    static final ArchRule every_package_says_what_may_be_null = classes().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Manager|Dto|Helper)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..config..", "..service..", "..dto..");

    /** A decision that asks the wall clock cannot be replayed. Wiring hands in clocks and sources of ids. */
    @ArchTest
    static final ArchRule time_and_ids_come_in_as_arguments = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Wiring")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private HouseRules() {}

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        item, marked, "package-info of " + item.getPackageName() + " lacks @NullMarked"));
            }
        };
    }
}
