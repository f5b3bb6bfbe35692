package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Kept;
import io.readiness.assessment.Assessor;
import io.readiness.certification.CertificationRoute;
import io.readiness.certification.CertificationTables;
import io.readiness.certification.CertificationTables.RouteRow;
import io.readiness.certification.CertificationTables.RouteTable;
import io.readiness.certification.Certifications;
import io.readiness.judgement.Judge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.resume.TextJudge;
import io.readiness.wording.Languages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing stands in the route's table without an example that would miss it. */
@Tag(Kept.TAG)
class RouteTableTest {
    private static final CertificationTables TABLES =
            BuiltIn.COMPILED.rulebook().certification();
    private static final List<Example> EXAMPLES = examples();

    /** What the rules conclude of the kind of certification, and the rows of the route rest on. */
    private static final Set<Circumstance> KINDS = EnumSet.of(
            Circumstance.CALLS_FOR_TEAM_LEVEL,
            Circumstance.CALLS_FOR_SCALED_WORK,
            Circumstance.CALLS_FOR_A_SECOND_LOOK,
            Circumstance.CALLS_FOR_AI_LEARNING);

    /** Which certificate it is that a second look goes beyond, each row says; that there is one follows from it. */
    private static final Set<Circumstance> IMPLIED = EnumSet.of(Circumstance.CALLS_FOR_A_SECOND_LOOK);

    /** Judged once, so that only the examples that another route would change are assessed again. */
    private record Example(Scenario scenario, Judgement judgement, CertificationRoute route) {}

    private static List<Example> examples() {
        Judge judge = new Judge(BuiltIn.COMPILED.rulebook().criteria(), BuiltIn.SESSIONS);
        Certifications certifications = new Certifications(TABLES);
        TextJudge texts = new TextJudge(
                BuiltIn.COMPILED.rulebook().resume(),
                new Languages(BuiltIn.COMPILED.rulebook().languages()),
                BuiltIn.READERS);
        return Scenario.ofTables().stream()
                .filter(scenario -> scenario.file().contains("certification/route"))
                .map(scenario -> {
                    TextFacts facts =
                            texts.read(scenario.profile()).facts().and(certifications.facts(scenario.profile()));
                    Judgement judgement = judge.judge(scenario.profile(), BuiltIn.AS_OF, facts);
                    return new Example(scenario, judgement, certifications.route(judgement));
                })
                .toList();
    }

    /** Each row without one of its needs, as a whole route. */
    static Stream<Arguments> looserRoutes() {
        return TABLES.route().steps().rows().stream()
                .flatMap(row -> Stream.concat(row.needs().stream(), row.presumed().stream())
                        .filter(need -> Collections.disjoint(need.that().circumstances(), IMPLIED))
                        .map(need -> Arguments.of(
                                row.certificate() + ": " + need.says(), with(row, List.of(without(row, need))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looserRoutes")
    void a_need_of_a_step_that_is_dropped_is_missed(String need, CertificationTables looser) {
        assertIsMissed(need, looser);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_of_certification_that_no_rule_concludes_any_more_is_missed(Circumstance kind) {
        SortedMap<String, RuleText> rules = BuiltIn.COMPILED.rulebook().rules();
        Assessor assessor = BuiltIn.where(
                rule -> Objects.requireNonNull(rules.get(rule)).concludes().circumstance() != kind);
        assertThat(EXAMPLES)
                .as("examples that fail where no rule concludes %s", kind)
                .anyMatch(example -> example.scenario().failsBy(assessor));
    }

    static Set<Circumstance> kinds() {
        return KINDS;
    }

    static Stream<Arguments> shorterRoutes() {
        return TABLES.route().steps().rows().stream().map(row -> Arguments.of(row.why(), with(row, List.of())));
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
                        && example.scenario().failsBy(assessor);
            } catch (NoSuchElementException e) {
                return true; // A certificate that has no row left is missed loudly.
            }
        });
    }

    private static CertificationTables with(RouteRow row, List<RouteRow> instead) {
        List<RouteRow> steps = new ArrayList<>(TABLES.route().steps().rows());
        int at = steps.indexOf(row);
        steps.remove(at);
        steps.addAll(at, instead);
        return new CertificationTables(
                TABLES.catalogue(),
                new RouteTable(
                        TABLES.route().steps().with(steps),
                        TABLES.route().renewals(),
                        TABLES.route().organisation(),
                        TABLES.route().closed(),
                        TABLES.route().none(),
                        TABLES.route().asks(),
                        TABLES.route().remarks()));
    }

    private static RouteRow without(RouteRow row, Need dropped) {
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
