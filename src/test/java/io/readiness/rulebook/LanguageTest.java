package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A language is added by writing the texts once more, and nothing else. */
class LanguageTest {
    private static final ObjectMapper YAML = Yaml.mapper();
    private static final String NEW = "xx";

    /** What is no text: what the candidate told, what a guide is called, what machines read. */
    private static final Set<String> NO_TEXTS =
            Set.of("facts", "citations", "rulebook", "wanted", "found", "reference", "begins");

    @Test
    void every_text_of_an_assessment_comes_in_the_new_language() throws IOException {
        CompiledRulebook compiled = CompiledRulebook.compile(new RulebookSource(translated()));
        assertThat(compiled.rulebooks()).containsOnlyKeys("en", NEW);
        Rulebook rulebook = compiled.rulebooks().get(NEW);
        try (RuleSessions sessions = new RuleSessions(compiled)) {
            Assessor assessor = new Assessor(rulebook, sessions.speakingAs(rulebook), BuiltIn.READERS);
            for (Path golden : BuiltIn.files("profile.json")) {
                var profile = BuiltIn.profile(Files.readString(golden));
                JsonNode english = tree(BuiltIn.json(BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF)));
                JsonNode translated = tree(BuiltIn.json(assessor.assess(profile, BuiltIn.AS_OF)));
                List<String> left = new ArrayList<>();
                compare("$", english, translated, left);
                assertThat(left).as("%s: texts that stayed English", golden).isEmpty();
            }
        }
    }

    @Test
    void a_text_that_was_forgotten_is_named() throws IOException {
        SortedMap<String, String> files = translated();
        forget(files, "texts/" + NEW + "/paths/paths.yaml", "/apply-for-pm", "nextStep");
        assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("nextStep")
                .hasMessageContaining("texts/" + NEW + "/paths/paths.yaml");
    }

    @Test
    void a_rule_whose_sentence_was_forgotten_is_named() throws IOException {
        SortedMap<String, String> files = translated();
        forget(files, "texts/" + NEW + "/rules.yaml", "", "any-customer-conversation-or-market-work-is-some-exposure");
        assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("There is no sentence for the rule any-customer");
    }

    /** The rulebook with a language in which each text is the English one in brackets. */
    private static SortedMap<String, String> translated() throws IOException {
        SortedMap<String, String> files =
                new TreeMap<>(BuiltIn.COMPILED.source().files());
        for (String name : List.copyOf(files.keySet())) {
            if (name.startsWith("texts/en/")) {
                JsonNode texts = YAML.readTree(files.get(name));
                files.put(name.replace("texts/en/", "texts/" + NEW + "/"), YAML.writeValueAsString(bracketed(texts)));
            }
        }
        ObjectNode sentences = YAML.createObjectNode();
        BuiltIn.COMPILED.rulebook().rules().values().forEach(rule -> sentences.put(rule.id(), "«" + rule.name() + "»"));
        files.put("texts/" + NEW + "/rules.yaml", YAML.writeValueAsString(sentences));
        return files;
    }

    private static void forget(SortedMap<String, String> files, String file, String place, String text)
            throws IOException {
        JsonNode texts = YAML.readTree(files.get(file));
        assertThat(((ObjectNode) texts.at(place)).remove(text)).isNotNull();
        files.put(file, YAML.writeValueAsString(texts));
    }

    private static JsonNode bracketed(JsonNode texts) {
        if (texts.isTextual()) {
            return TextNode.valueOf("«" + texts.asText() + "»");
        }
        if (texts instanceof ObjectNode object) {
            object.fields().forEachRemaining(field -> field.setValue(bracketed(field.getValue())));
        }
        return texts;
    }

    private static void compare(String path, JsonNode english, JsonNode translated, List<String> left) {
        if (english.isTextual()
                && english.asText().split(" ").length >= 3
                && !translated.asText().contains("«")) {
            left.add(path + ": " + english.asText());
        }
        english.fields().forEachRemaining(field -> {
            if (!NO_TEXTS.contains(field.getKey())) {
                compare(path + "." + field.getKey(), field.getValue(), translated.path(field.getKey()), left);
            }
        });
        for (int i = 0; i < english.size() && english.isArray(); i++) {
            compare(path + "[" + i + "]", english.path(i), translated.path(i), left);
        }
    }

    private static JsonNode tree(String json) throws IOException {
        return YAML.readTree(json);
    }
}
