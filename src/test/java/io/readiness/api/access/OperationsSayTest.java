package io.readiness.api.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.readiness.access.Needs;
import io.readiness.access.Open;
import jakarta.ws.rs.HttpMethod;

/** Each operation says who may ask it; one that does not is shut, and nobody would know why. */
@AnalyzeClasses(packages = "io.readiness", importOptions = ImportOption.DoNotIncludeTests.class)
class OperationsSayTest {
    @ArchTest
    static final ArchRule each_operation_says_what_it_needs_or_why_it_is_open =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should(sayIt());

    private static ArchCondition<JavaMethod> sayIt() {
        return new ArchCondition<>("have @Needs or @Open, or a resource that has") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean needs =
                        method.isAnnotatedWith(Needs.class) || method.getOwner().isAnnotatedWith(Needs.class);
                boolean open =
                        method.isAnnotatedWith(Open.class) || method.getOwner().isAnnotatedWith(Open.class);
                boolean both = (method.isAnnotatedWith(Needs.class) && method.isAnnotatedWith(Open.class))
                        || (method.getOwner().isAnnotatedWith(Needs.class)
                                && method.getOwner().isAnnotatedWith(Open.class));
                events.add(new SimpleConditionEvent(
                        method,
                        (needs || open) && !both,
                        method.getFullName() + " says " + (both ? "both" : "neither")));
            }
        };
    }
}
