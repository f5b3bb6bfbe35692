package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.Assessor;
import io.readiness.judgement.Need;
import io.readiness.judgement.PathRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
    private static final List<Scenario> OF_RULES = Scenario.ofRules();

    static List<Scenario> ofRules() {
        return OF_RULES;
    }

    static List<Scenario> ofTables() {
        return Scenario.ofTables();
    }

    static Set<String> rules() {
        return BuiltIn.COMPILED.rulebook().rules().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofRules")
    void an_example_of_a_rule_is_judged_as_its_author_says(Scenario scenario) {
        assertThat(scenario.differences(BuiltIn.ASSESSOR))
                .as(scenario.toString())
                .isEmpty();
        assertThat(scenario.ruleIsCited())
                .as("%s: the rule is a reason", scenario)
                .isEqualTo(scenario.fires());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofTables")
    void an_example_of_a_table_is_judged_as_its_author_says(Scenario scenario) {
        assertThat(scenario.differences(BuiltIn.ASSESSOR))
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
        assertThat(OF_RULES.stream()
                        .filter(scenario -> rule.equals(scenario.rule()))
                        .filter(scenario ->
                                !scenario.differences(BuiltIn.without(rule)).isEmpty())
                        .map(Scenario::name))
                .as("examples that fail without \"%s\"", rule)
                .isNotEmpty();
    }

    /** Each path row without one of its needs, as a whole table of paths. */
    static Stream<Arguments> looserPaths() {
        List<PathRow> rows = BuiltIn.COMPILED.rulebook().criteria().paths();
        return rows.stream()
                .flatMap(row -> row.needs().stream().map(need -> {
                    List<PathRow> looser = new ArrayList<>(rows);
                    looser.set(rows.indexOf(row), without(row, need));
                    return Arguments.of(row.path() + " " + row.way() + ": " + need.says(), looser);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looserPaths")
    void a_need_of_a_path_that_is_dropped_is_missed(String need, List<PathRow> looser) {
        Assessor assessor = BuiltIn.with(looser);
        assertThat(Scenario.ofTables())
                .as("examples that fail without \"%s\"", need)
                .anyMatch(scenario -> !scenario.differences(assessor).isEmpty());
    }

    private static PathRow without(PathRow row, Need dropped) {
        return row.asking(row.needs().stream().filter(need -> need != dropped).toList());
    }

    @Test
    void no_example_contradicts_itself() {
        assertThat(Stream.concat(OF_RULES.stream(), Scenario.ofTables().stream()))
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

    private static Set<String> namesOf(boolean fires) {
        return OF_RULES.stream()
                .filter(scenario -> scenario.fires() == fires)
                .map(Scenario::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
