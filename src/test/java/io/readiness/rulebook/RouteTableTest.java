package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.Assessor;
import io.readiness.certification.CertificationRoute;
import io.readiness.certification.CertificationTables;
import io.readiness.certification.Certifications;
import io.readiness.certification.RouteNeed;
import io.readiness.certification.RouteRow;
import io.readiness.certification.RouteTable;
import io.readiness.judgement.Judge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.TextFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing stands in the route's table without an example that would miss it. */
class RouteTableTest {
    private static final CertificationTables TABLES =
            BuiltIn.COMPILED.rulebook().certification();
    private static final List<Example> EXAMPLES = examples();

    /** Judged once, so that only the examples that another route would change are assessed again. */
    private record Example(Scenario scenario, Judgement judgement, CertificationRoute route) {}

    private static List<Example> examples() {
        Judge judge = new Judge(BuiltIn.COMPILED.rulebook().criteria(), BuiltIn.SESSIONS);
        Certifications certifications = new Certifications(TABLES);
        return Scenario.ofTables().stream()
                .filter(scenario -> scenario.file().contains("certification/route"))
                .map(scenario -> {
                    Judgement judgement = judge.judge(scenario.profile(), BuiltIn.AS_OF, TextFacts.NONE);
                    return new Example(scenario, judgement, certifications.route(judgement));
                })
                .toList();
    }

    /** Each row without one of its needs, as a whole route. */
    static Stream<Arguments> looserRoutes() {
        return TABLES.route().steps().stream()
                .flatMap(row -> Stream.concat(row.needs().stream(), row.presumed().stream())
                        .map(need -> Arguments.of(
                                row.certificate() + ": " + need.says(), with(row, List.of(without(row, need))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looserRoutes")
    void a_need_of_a_step_that_is_dropped_is_missed(String need, CertificationTables looser) {
        assertIsMissed(need, looser);
    }

    static Stream<Arguments> shorterRoutes() {
        return TABLES.route().steps().stream().map(row -> Arguments.of(row.why(), with(row, List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shorterRoutes")
    void a_step_that_is_dropped_is_missed(String why, CertificationTables shorter) {
        assertIsMissed(why, shorter);
    }

    private static void assertIsMissed(String what, CertificationTables other) {
        Certifications certifications = new Certifications(other);
        Assessor assessor = BuiltIn.with("certification", other);
        assertThat(EXAMPLES).as("examples that fail without \"%s\"", what).anyMatch(example -> {
            try {
                return !certifications.route(example.judgement()).equals(example.route())
                        && !example.scenario().differences(assessor).isEmpty();
            } catch (NoSuchElementException e) {
                return true; // A certificate that has no row left is missed loudly.
            }
        });
    }

    private static CertificationTables with(RouteRow row, List<RouteRow> instead) {
        List<RouteRow> steps = new ArrayList<>(TABLES.route().steps());
        int at = steps.indexOf(row);
        steps.remove(at);
        steps.addAll(at, instead);
        return new CertificationTables(
                TABLES.catalogue(),
                new RouteTable(
                        steps,
                        TABLES.route().renewals(),
                        TABLES.route().organisation(),
                        TABLES.route().remarks()));
    }

    private static RouteRow without(RouteRow row, RouteNeed dropped) {
        return new RouteRow(
                row.certificate(),
                row.why(),
                row.needs().stream().filter(need -> need != dropped).toList(),
                row.presumed().stream().filter(need -> need != dropped).toList(),
                row.caution(),
                row.claims(),
                row.assumption());
    }
}
