package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.Kept;
import io.readiness.assessment.ProfileEvaluator;
import io.readiness.explanation.sensitivity.SensitivityAnswer.BandShift;
import io.readiness.explanation.sensitivity.SensitivityAnswer.NumberValue;
import io.readiness.explanation.sensitivity.SensitivityAnswer.PathShift;
import io.readiness.explanation.sensitivity.SensitivityAnswer.TriedNumber;
import io.readiness.explanation.sensitivity.SensitivityFinder;
import io.readiness.judgement.standing.Criteria;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An example tells what it is about, and starts from somebody known for the rest. */
@Tag(Kept.TAG)
class BaseProfilesTest {
    private static final ObjectMapper YAML = Yaml.mapper();
    private static final Criteria CRITERIA = BuiltIn.COMPILED.rulebook().criteria();
    private static final String BASES = """
            settled:
              role: { kind: product-owner, months: 40 }
              responsibilities: [{ duty: backlog-management, ownership: led }]
            in-safe:
              like: settled
              role: { framework: safe }
            hen: { like: egg }
            egg: { like: hen }
            """;

    @TempDir
    private Path folder;

    private ObjectNode joined(String given) throws IOException {
        Path file = Files.writeString(folder.resolve("base.examples.yaml"), BASES);
        return BaseProfiles.in(file).join(object(given));
    }

    private static ObjectNode object(String yaml) throws JsonProcessingException {
        return (ObjectNode) YAML.readTree(yaml);
    }

    @Test
    void an_example_that_starts_from_nobody_tells_all_of_it() throws IOException {
        assertThat(joined("room: { canWidenScope: true }")).isEqualTo(object("room: { canWidenScope: true }"));
    }

    @Test
    void an_object_is_merged_and_a_value_stands_instead() throws IOException {
        assertThat(joined("{ like: settled, role: { months: 4 }, responsibilities: null }"))
                .isEqualTo(object("role: { kind: product-owner, months: 4 }"));
    }

    @Test
    void a_list_stands_instead() throws IOException {
        assertThat(joined("{ like: settled, role: null, responsibilities: [{ duty: launch, ownership: shared }] }"))
                .isEqualTo(object("responsibilities: [{ duty: launch, ownership: shared }]"));
    }

    @Test
    void nothing_takes_a_field_away() throws IOException {
        assertThat(joined("{ like: settled, role: { months: null }, responsibilities: null, goal: { aim: null } }"))
                .isEqualTo(object("{ role: { kind: product-owner }, goal: {} }"));
    }

    @Test
    void a_base_profile_may_start_from_another() throws IOException {
        assertThat(joined("{ like: in-safe, responsibilities: null }"))
                .isEqualTo(object("role: { kind: product-owner, months: 40, framework: safe }"));
    }

    @Test
    void an_example_changes_no_base_profile() throws IOException {
        BaseProfiles bases = BaseProfiles.in(Files.writeString(folder.resolve("base.examples.yaml"), BASES));
        bases.join(object("{ like: in-safe, role: { months: 4 } }"));
        assertThat(bases.join(object("like: in-safe")).at("/role/months").intValue())
                .isEqualTo(40);
    }

    @Test
    void an_unknown_base_profile_is_refused_with_its_file_and_the_nearest_known_name() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.scenarios.yaml"), "- { name: One, given: { like: redy } }");
        assertThatThrownBy(() -> Scenario.in(file))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("There is no base profile redy to be like. Did you mean ready?");
    }

    static Set<String> names() {
        return BaseProfiles.BUILT_IN.named().keySet();
    }

    private static Profile builtIn(String name) throws JsonProcessingException {
        ObjectNode whole = BaseProfiles.BUILT_IN.join(object("like: " + name)).put("reference", name);
        return YAML.convertValue(whole, Profile.class);
    }

    /** Half of it and half as much again is further than anybody moves a number at once. */
    @ParameterizedTest
    @MethodSource("names")
    void no_base_profile_hangs_on_a_parameter_of_a_rule(String name) throws IOException {
        ProfileEvaluator evaluator = BuiltIn.ASSESSOR.evaluator(builtIn(name));
        assertThat(CRITERIA.parameters().values())
                .filteredOn(BuiltIn.ASSESSOR::namesInRules)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(evaluator.turningPoints(parameter))
                        .as("values of %s at which the rules conclude something else", parameter.key())
                        .allMatch(other -> 2 * other <= parameter.value() || 2 * other > 3 * parameter.value()));
    }

    /** The scores that are asked for, such as a scope from 25, up to a third away. */
    @ParameterizedTest
    @MethodSource("names")
    void no_base_profile_hangs_on_a_score_that_is_asked_for(String name) throws IOException {
        assertThat(new SensitivityFinder(BuiltIn.ASSESSOR)
                        .find(builtIn(name), BuiltIn.AS_OF)
                        .numbers())
                .filteredOn(number -> number.parameter() != null && CRITERIA.asksFor(number.parameter()))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(turns(number))
                        .as("scores at which \"%s\" leads elsewhere", number.says())
                        .allMatch(other -> 3 * Math.abs(other - number.value().number())
                                > number.value().number()));
    }

    private static List<Integer> turns(TriedNumber number) {
        return Stream.of(
                        Stream.of(number.pathBelow(), number.pathAbove())
                                .filter(Objects::nonNull)
                                .map(PathShift::at),
                        Stream.of(number.bandBelow(), number.bandAbove())
                                .filter(Objects::nonNull)
                                .map(BandShift::at))
                .flatMap(at -> at)
                .map(NumberValue::number)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_base_profile_is_started_from(String name) {
        Pattern start = Pattern.compile("like: " + name + "(?![a-z-])");
        assertThat(Stream.of(".scenarios.yaml", ".examples.yaml").flatMap(ending -> BuiltIn.files(ending).stream()))
                .as("files that start from %s", name)
                .anyMatch(file -> start.matcher(text(file)).find());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void base_profiles_that_start_from_each_other_are_refused() {
        assertThatThrownBy(() -> joined("like: hen"))
                .hasMessage("The base profiles hen, egg start from each other. Maybe write one of them out?");
    }
}
