package fi.rekisteri.shared.tlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fi.rekisteri.shared.tlog", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyTest {

    @ArchTest
    static final ArchRule the_formats_stand_on_the_jdk_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fi.rekisteri.shared.tlog", "java..", "org.jspecify..");
}
