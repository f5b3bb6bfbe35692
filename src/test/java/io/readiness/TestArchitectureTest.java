package io.readiness;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that a rule author waits for have a tag. They need no service, and are found without its tests: by their names. */
@AnalyzeClasses(packages = "io.readiness", importOptions = ImportOption.OnlyIncludeTests.class)
class TestArchitectureTest {
    @ArchTest
    static final ArchRule a_test_of_the_running_service_is_told_by_its_name = classes()
            .that()
            .areAnnotatedWith(QuarkusTest.class)
            .should()
            .haveSimpleNameEndingWith("ResourceTest")
            .orShould()
            .haveSimpleName("InsideTheServiceTest");

    @ArchTest
    static final ArchRule tests_of_the_running_service_run_one_after_the_other =
            classes().that().areAnnotatedWith(QuarkusTest.class).should(runInOneThread());

    @ArchTest
    static final ArchRule what_has_a_tag_needs_no_running_service = noClasses()
            .that()
            .areAnnotatedWith(QuarkusTest.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Tag.class);

    @ArchTest
    static final ArchRule a_test_that_kills_fills_or_stops_things_is_told_by_its_name = classes()
            .that(describe(
                    "have the tag of faults",
                    tests -> tests.tryGetAnnotationOfType(Tag.class)
                            .map(tag -> tag.value().equals("faults"))
                            .orElse(false)))
            .should()
            .haveSimpleNameEndingWith("FaultsTest")
            .orShould()
            .haveSimpleNameEndingWith("FaultsIT");

    private static ArchCondition<JavaClass> runInOneThread() {
        return ArchCondition.from(describe(
                "be in the same thread",
                tests -> tests.tryGetAnnotationOfType(Execution.class)
                        .map(execution -> execution.value() == ExecutionMode.SAME_THREAD)
                        .orElse(false)));
    }
}
