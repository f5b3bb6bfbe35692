package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.Kept;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.Criteria.Question.QuestionAnswer;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag(Kept.TAG)
class ScenarioTest {
    private static final List<Scenario> OF_RULES = Scenario.ofRules();
    private static final List<Scenario> OF_TABLES = Scenario.ofTables();

    static List<Scenario> ofRules() {
        return OF_RULES;
    }

    static List<Scenario> ofTables() {
        return OF_TABLES;
    }

    static Set<String> rules() {
        return BuiltIn.COMPILED.rulebook().rules().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofRules")
    void an_example_of_a_rule_is_judged_as_its_author_says(Scenario scenario) {
        Assessment assessment = BuiltIn.ASSESSOR.assess(scenario.profile(), BuiltIn.AS_OF);
        assertThat(scenario.differences(assessment)).as(scenario.toString()).isEmpty();
        assertThat(scenario.ruleIsCited(assessment))
                .as("%s: the rule is a reason", scenario)
                .isEqualTo(scenario.fires());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofTables")
    void an_example_of_a_table_is_judged_as_its_author_says(Scenario scenario) {
        assertThat(scenario.differences(scenario.assessed(BuiltIn.ASSESSOR)))
                .as(scenario.toString())
                .isEmpty();
    }

    @Test
    void every_rule_has_an_example_that_fires_it_and_one_that_just_misses() {
        assertThat(namesOf(true)).as("rules with an example that fires").isEqualTo(rules());
        assertThat(namesOf(false)).as("rules with an example that misses").isEqualTo(rules());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_that_is_switched_off_is_missed(String rule) {
        Assessor without = BuiltIn.without(rule);
        assertThat(OF_RULES)
                .filteredOn(scenario -> rule.equals(scenario.rule()))
                .as("examples that fail without \"%s\"", rule)
                .anyMatch(scenario -> scenario.failsBy(without));
    }

    /** Each path row without one of its needs, as a whole table of paths. */
    static Stream<Arguments> looserPaths() {
        DecisionTable<PathRow> paths = BuiltIn.COMPILED.rulebook().criteria().paths();
        List<PathRow> rows = paths.rows();
        return rows.stream()
                .flatMap(row -> row.needs().stream().map(need -> {
                    List<PathRow> looser = new ArrayList<>(rows);
                    looser.set(rows.indexOf(row), without(row, need));
                    return Arguments.of(row.path() + " " + row.way() + ": " + need.says(), paths.with(looser));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looserPaths")
    void a_need_of_a_path_that_is_dropped_is_missed(String need, DecisionTable<PathRow> looser) {
        Assessor assessor = BuiltIn.with(looser);
        boolean missed = Situation.OF_TABLES.stream().anyMatch(one -> one.isLedAstrayBy(looser))
                || OF_TABLES.stream().anyMatch(scenario -> scenario.failsBy(assessor));
        assertThat(missed).as("an example fails without \"%s\"", need).isTrue();
    }

    /** Where the candidate of an example stands. No table of paths changes it, so that the path alone is looked for anew. */
    private record Situation(Scenario scenario, Standing standing) {
        static final List<Situation> OF_TABLES = ofTables().stream()
                .filter(scenario -> scenario.path() != null)
                .map(scenario -> new Situation(
                        scenario,
                        BuiltIn.ASSESSOR
                                .judge(scenario.profile(), BuiltIn.AS_OF)
                                .standing()))
                .toList();

        boolean isLedAstrayBy(DecisionTable<PathRow> rows) {
            PathRow primary = PathRow.primary(rows, standing);
            return primary.path() != scenario.path() || (scenario.way() != null && primary.way() != scenario.way());
        }
    }

    private static PathRow without(PathRow row, Need dropped) {
        return row.asking(row.needs().stream().filter(need -> need != dropped).toList());
    }

    static Stream<Arguments> answers() {
        return BuiltIn.COMPILED.rulebook().criteria().questions().stream()
                .flatMap(question -> question.answers().stream()
                        .filter(answer -> answer.told() != null)
                        .map(answer -> Arguments.of(question, answer)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("answers")
    void an_answer_that_is_told_concludes_what_its_question_says(Question question, QuestionAnswer answer) {
        ObjectNode told = BuiltIn.JSON.createObjectNode().put("reference", "r");
        String[] path = answer.told().split("\\.");
        told.putObject(path[0]).put(path[1], answer.name());

        Standing standing = BuiltIn.ASSESSOR
                .judge(BuiltIn.profile(told.toString()), BuiltIn.AS_OF)
                .standing();

        assertThat(question.circumstances())
                .filteredOn(circumstance -> standing.holds(circumstance) == Truth.HOLDS)
                .containsExactlyInAnyOrderElementsOf(answer.concludes());
    }

    @Test
    void no_example_contradicts_itself() {
        assertThat(Stream.concat(OF_RULES.stream(), OF_TABLES.stream()))
                .allSatisfy(scenario -> assertThat(scenario.profile().contradictions(BuiltIn.AS_OF))
                        .isEmpty());
    }

    @Test
    void no_two_examples_of_one_rule_share_a_name() {
        Map<String, Long> names = OF_RULES.stream()
                .collect(Collectors.groupingBy(
                        scenario -> scenario.rule() + " | " + scenario.name(), Collectors.counting()));
        assertThat(names.values()).allMatch(count -> count == 1);
    }

    static Stream<Pair> pairs() {
        return BuiltIn.COMPILED.rulebook().claims().keySet().stream()
                .map(claim -> new Pair(claim, named(claim + " matters: "), named(claim + " not: ")));
    }

    /** A claim of a guide, and the examples of people for whom it matters and of people for whom it does not. */
    private record Pair(String claim, List<Scenario> matters, List<Scenario> not) {
        @Override
        public String toString() {
            return claim;
        }
    }

    private static List<Scenario> named(String start) {
        return OF_TABLES.stream()
                .filter(scenario -> scenario.name().startsWith(start))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void a_claim_has_somebody_for_whom_it_matters_and_somebody_for_whom_it_does_not(Pair pair) {
        assertThat(pair.matters()).as("for whom it matters").isNotEmpty();
        assertThat(pair.not()).as("for whom it does not").isNotEmpty();
        assertThat(pair.matters())
                .allSatisfy(one -> assertThat(pair.not())
                        .as("Neither is what is expected of the other.")
                        .allMatch(other -> one.failsFor(other) && other.failsFor(one)));
    }

    private static Set<String> namesOf(boolean fires) {
        return OF_RULES.stream()
                .filter(scenario -> scenario.fires() == fires)
                .map(Scenario::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
