package io.readiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
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

    /** The others run beside it, a class on each thread. */
    @ArchTest
    static final ArchRule tests_of_the_running_service_share_one_thread = classes()
            .that()
            .areAnnotatedWith(QuarkusTest.class)
            .should()
            .beAnnotatedWith(new DescribedPredicate<>("@Execution(SAME_THREAD)") {
                @Override
                public boolean test(JavaAnnotation<?> annotation) {
                    return annotation.getRawType().isEquivalentTo(Execution.class)
                            && annotation.as(Execution.class).value() == ExecutionMode.SAME_THREAD;
                }
            });

    @ArchTest
    static final ArchRule what_has_a_tag_needs_no_running_service = noClasses()
            .that()
            .areAnnotatedWith(QuarkusTest.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Tag.class);
}
