package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.explanation.nextquestion.NextQuestionFinder;
import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.sensitivity.SensitivityFinder;
import io.readiness.explanation.whynot.WhyNotFinder;
import io.readiness.profile.Profile;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A language is added by writing the texts once more, and nothing else. */
class LanguageTest {
    private static final ObjectMapper YAML = Yaml.mapper();
    private static final String NEW = MarkedTexts.NEW;

    /** What is no text: what the candidate told, what a guide is called, and what a rule compares, in its own names. */
    private static final Set<String> NO_TEXTS =
            Set.of("facts", "citations", "rulebook", "reference", "begins", "anyOf", "value", "item", "metric");

    private static RuleSessions sessions;
    private static Assessor translated;

    @BeforeAll
    static void translate() throws IOException {
        CompiledRulebook compiled = CompiledRulebook.compile(new RulebookSource(translated(BuiltIn.COMPILED)));
        assertThat(compiled.rulebooks()).containsOnlyKeys("en", NEW);
        Rulebook rulebook = compiled.rulebooks().get(NEW);
        sessions = compiled.open();
        translated = new Assessor(rulebook, sessions.speakingAs(rulebook.rules()), BuiltIn.READERS);
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    /** Something that is answered, by the name of what is asked. */
    private interface Answer {
        Object by(Assessor assessor, Profile profile);
    }

    static Set<Map.Entry<String, Answer>> answers() {
        Map<String, Answer> answers = new TreeMap<>(Map.of(
                "assessment", (assessor, profile) -> assessor.assess(profile, BuiltIn.AS_OF),
                "why not",
                        (assessor, profile) -> WhyNotFinder.find(
                                assessor, profile, BuiltIn.AS_OF, WhyNotFinder.subjects(assessor.rulebook())),
                "next step",
                        (assessor, profile) -> new NextStepFinder(assessor)
                                .find(new NextStepRequest(profile, null, null), BuiltIn.AS_OF),
                "next question",
                        (assessor, profile) -> new NextQuestionFinder(assessor).find(profile, BuiltIn.AS_OF, 100),
                "sensitivity", (assessor, profile) -> new SensitivityFinder(assessor).find(profile, BuiltIn.AS_OF),
                "difference",
                        (assessor, profile) -> DifferenceFinder.compare(
                                new Side(assessor, Profile.untold("first"), BuiltIn.AS_OF),
                                new Side(assessor, profile, BuiltIn.AS_OF),
                                View.EVERYTHING)));
        return answers.entrySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void every_text_of_an_answer_comes_in_the_new_language(Map.Entry<String, Answer> answer) throws IOException {
        for (Path golden : BuiltIn.files("profile.json")) {
            Profile profile = BuiltIn.profile(Files.readString(golden));
            JsonNode english = tree(BuiltIn.json(answer.getValue().by(BuiltIn.ASSESSOR, profile)));
            JsonNode other = tree(BuiltIn.json(answer.getValue().by(translated, profile)));
            List<String> left = new ArrayList<>();
            compare("$", english, other, left);
            assertThat(left).as("%s: texts that stayed English", golden).isEmpty();
        }
    }

    @Test
    void a_text_that_was_forgotten_is_named() throws IOException {
        SortedMap<String, String> files = translated(Frozen.COMPILED);
        forget(files, "texts/" + NEW + "/paths/paths.yaml", "/apply-for-pm", "nextStep");
        assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("nextStep")
                .hasMessageContaining("texts/" + NEW + "/paths/paths.yaml");
    }

    @Test
    void a_rule_whose_sentence_was_forgotten_is_named() throws IOException {
        SortedMap<String, String> files = translated(Frozen.COMPILED);
        forget(files, "texts/" + NEW + "/rules.yaml", "", "discovery-owned");
        assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("There is no sentence for the rule discovery-owned");
    }

    @Test
    void a_parameter_whose_unit_was_forgotten_is_named() throws IOException {
        SortedMap<String, String> files = translated(Frozen.COMPILED);
        forget(files, "texts/" + NEW + "/parameters.yaml", "/discovery.owned", "unit");
        assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("The parameter discovery.owned has no unit here")
                .hasMessageContaining("texts/" + NEW + "/parameters.yaml");
    }

    @Test
    void a_word_that_rules_and_rows_use_and_that_was_forgotten_is_named() throws IOException {
        for (String word : List.of("direct conversations", "practised", "room.accessToUsers")) {
            SortedMap<String, String> files = translated(Frozen.COMPILED);
            forget(files, "texts/" + NEW + "/words.yaml", "", word);
            assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                    .isInstanceOf(RulebookFault.class)
                    .hasMessageContaining(word)
                    .hasMessageContaining("texts/" + NEW + "/words.yaml");
        }
    }

    /** The rulebook with a language in which each text is the English one in brackets. */
    private static SortedMap<String, String> translated(CompiledRulebook compiled) throws IOException {
        return MarkedTexts.of(compiled, (place, text) -> "«" + text + "»");
    }

    private static void forget(SortedMap<String, String> files, String file, String place, String text)
            throws IOException {
        JsonNode texts = YAML.readTree(files.get(file));
        assertThat(((ObjectNode) texts.at(place)).remove(text)).isNotNull();
        files.put(file, YAML.writeValueAsString(texts));
    }

    private static void compare(String path, JsonNode english, JsonNode translated, List<String> left) {
        if (english.isTextual()
                && english.asText().split(" ").length >= 3
                && !translated.asText().contains("«")) {
            left.add(path + ": " + english.asText());
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = english.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!NO_TEXTS.contains(field.getKey())) {
                compare(path + "." + field.getKey(), field.getValue(), translated.path(field.getKey()), left);
            }
        }
        for (int i = 0; i < english.size() && english.isArray(); i++) {
            compare(path + "[" + i + "]", english.path(i), translated.path(i), left);
        }
    }

    private static JsonNode tree(String json) throws IOException {
        return YAML.readTree(json);
    }
}
