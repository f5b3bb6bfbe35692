package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.assessment.Assessor;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Signal;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.rulebook.store.CompiledRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code rules/new-rule} writes, in a copy of the frozen rulebook. */
class NewRuleTest {
    private static final String SCRIPT = "new-rule";
    private static final String RULES = "signals/discovery-depth.drl";
    private static final String EXAMPLES = "signals/discovery-depth.scenarios.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(Frozen.RULES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = folder.resolve(Frozen.RULES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path script = BuiltIn.RULES.resolve(SCRIPT);
        Files.copy(script, folder.resolve(SCRIPT));
        assertThat(folder.resolve(SCRIPT).toFile().setExecutable(true)).isTrue();
    }

    private record Run(int exit, String says) {}

    private Run newRule(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve(SCRIPT).toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String says = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), says);
    }

    @Test
    void it_says_what_to_fill_in_and_so_does_the_rulebook_until_it_is() throws Exception {
        int before = Files.readAllLines(folder.resolve(RULES)).size();

        Run run = newRule("discovery-daily", "signals/discovery-depth", "discovery-depth=proven");

        assertThat(run.exit()).isZero();
        assertThat(run.says())
                .contains("rules/" + RULES + ":" + (before + 2))
                .contains("rules/" + EXAMPLES + ":1")
                .contains("./mvnw -q test -Dgroups=rules");
        assertThatThrownBy(() -> CompiledRulebook.compile(RulebookSource.in(folder)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageStartingWith(RULES + ":")
                .hasMessageContaining("FILL_IN");
    }

    @Test
    void filled_in_it_rates_and_its_examples_say_so() throws Exception {
        newRule("discovery-told", "signals/discovery-depth", "discovery-depth=exposed");
        fill(
                RULES,
                "FILL_IN: the sentence that a reader gets; a number in it is a {parameter} of parameters.yaml",
                "Told");
        fill(RULES, "@guide( FILL_IN )", "@guide( T4.1 )");
        fill(RULES, "FILL_IN( )", "Role( months != null )");

        CompiledRulebook compiled = CompiledRulebook.compile(RulebookSource.in(folder));

        assertThat(compiled.rulebook().rules()).containsKey("discovery-told");
        Assessor assessor = new Assessor(
                compiled.rulebook(),
                compiled.open().speakingAs(compiled.rulebook().rules()),
                BuiltIn.READERS);
        Standing standing = assessor.judge(
                        BuiltIn.profile("{\"reference\": \"r\", \"role\": {\"months\": 3}}"), BuiltIn.AS_OF)
                .standing();
        assertThat(standing.rating(Signal.DISCOVERY_DEPTH)).isEqualTo(Rating.EXPOSED);
        JsonNode example =
                Yaml.mapper().readTree(folder.resolve(EXAMPLES).toFile()).path(0);
        assertThat(example.path("rule").asText()).isEqualTo("discovery-told");
        assertThat(example.at("/fires/0/expect/discovery-depth").asText()).isEqualTo("exposed");
        assertThat(example.at("/misses/0/given/like").asText()).isEqualTo("FILL_IN");
    }

    @Test
    void a_circumstance_is_concluded_in_a_file_of_its_own_and_said_in_every_language() throws Exception {
        Files.createDirectories(folder.resolve("texts/xx"));

        Run run = newRule("either", "paths/aims", "open-to-either");

        assertThat(run.says()).contains("rules/paths/aims.drl:", "rules/texts/xx/rules.yaml:1");
        assertThat(folder.resolve("paths/aims.drl"))
                .content()
                .startsWith("package paths;")
                .contains("@key( either )", "insertLogical( Circumstance.OPEN_TO_EITHER );");
        assertThat(folder.resolve("paths/aims.scenarios.yaml")).content().contains("holds: [open-to-either]");
        assertThat(folder.resolve("texts/xx/rules.yaml")).hasContent("either: \"FILL_IN\"");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Discovery,       signals/discovery-depth, discovery-depth=owned, Discovery is no key
                    discovery-owned, signals/discovery-depth, discovery-depth=owned, The key discovery-owned is taken: rules/signals/discovery-depth.drl
                    discovery-daily, elsewhere/discovery,     discovery-depth=owned, There is no folder rules/elsewhere
                    discovery-daily, discovery-depth,         discovery-depth=owned, discovery-depth is no place for a rule
                    discovery-daily, signals/discovery-depth, Discovery=6,           Discovery=6 is nothing to conclude
                    """)
    void what_cannot_be_meant_is_refused_and_nothing_is_written(String key, String file, String concludes, String says)
            throws Exception {
        String before = Files.readString(folder.resolve(RULES));

        Run run = newRule(key, file, concludes);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.says()).contains(says);
        assertThat(folder.resolve(RULES)).hasContent(before);
        assertThat(folder.resolve(EXAMPLES)).doesNotExist();
    }

    private void fill(String file, String blank, String with) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(blank);
        Files.writeString(folder.resolve(file), text.replace(blank, with));
    }
}
