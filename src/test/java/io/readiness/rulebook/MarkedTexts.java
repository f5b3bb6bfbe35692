package io.readiness.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.readiness.rulebook.rule.RuleModelReader;
import io.readiness.rulebook.store.CompiledRulebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** The rulebook in one language more, whose texts are those of another with a mark, so that an answer tells where each comes from. */
final class MarkedTexts {
    static final String NEW = "xx";
    private static final ObjectMapper YAML = Yaml.mapper();

    private final CompiledRulebook compiled;
    private final BinaryOperator<String> mark;

    private MarkedTexts(CompiledRulebook compiled, BinaryOperator<String> mark) {
        this.compiled = compiled;
        this.mark = mark;
    }

    /**
     * The files of the rulebook, and those of the new language.
     *
     * @param mark what becomes of a text, by where it stands and what it says
     */
    static SortedMap<String, String> of(CompiledRulebook compiled, BinaryOperator<String> mark) throws IOException {
        return new MarkedTexts(compiled, mark).files();
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>(compiled.source().files());
        for (String name : List.copyOf(files.keySet())) {
            if (name.startsWith("texts/en/")) {
                String table = name.substring("texts/en/".length());
                files.put(file(table), YAML.writeValueAsString(marked(table + "#", YAML.readTree(files.get(name)))));
            }
        }
        ObjectNode sentences = YAML.createObjectNode();
        compiled.rulebook()
                .rules()
                .values()
                .forEach(rule -> sentences.put(rule.id(), mark.apply("rules#" + rule.id(), rule.name())));
        files.put(file("rules.yaml"), YAML.writeValueAsString(sentences));
        files.put(file("parameters.yaml"), YAML.writeValueAsString(parameters()));
        files.put(file("words.yaml"), YAML.writeValueAsString(words()));
        ObjectNode head = (ObjectNode) YAML.readTree(files.get(file("rulebook.yaml")));
        JsonNode table = YAML.readTree(files.get("rulebook.yaml"));
        head.put(
                "assumption",
                mark.apply("rulebook#assumption", table.path("assumption").asText()));
        head.putObject("weighing")
                .put(
                        "assumption",
                        mark.apply(
                                "rulebook#weighing",
                                table.at("/weighing/assumption").asText()));
        files.put(file("rulebook.yaml"), YAML.writeValueAsString(head));
        return files;
    }

    /** Where the words of a table stand in the new language. */
    static String file(String table) {
        return Texts.file(NEW, table);
    }

    private ObjectNode parameters() {
        ObjectNode parameters = YAML.createObjectNode();
        compiled.rulebook().criteria().parameters().values().forEach(parameter -> {
            ObjectNode words = parameters.putObject(parameter.key());
            words.put("unit", mark.apply("parameters#" + parameter.key(), parameter.unit()));
            if (parameter.assumption() != null) {
                words.put("assumption", mark.apply("parameters#" + parameter.key(), parameter.assumption()));
            }
        });
        return parameters;
    }

    /** All that rules and rows may call something, as English has it or makes it of the name. */
    private ObjectNode words() throws IOException {
        ObjectNode words = YAML.createObjectNode();
        var phrases = compiled.rulebook().phrases();
        Words.needed(RuleModelReader.words(compiled.models()))
                .forEach(word -> words.put(word, mark.apply("words#" + word, phrases.word(word))));
        for (Map.Entry<String, String> file : compiled.source().files().entrySet()) {
            if (file.getKey().endsWith(".yaml") && !file.getKey().startsWith("texts/")) {
                YAML.readTree(file.getValue())
                        .findValuesAsText("told")
                        .forEach(field -> words.put(field, mark.apply("words#" + field, phrases.field(field))));
            }
        }
        return words;
    }

    private JsonNode marked(String place, JsonNode texts) {
        if (texts.isTextual()) {
            return TextNode.valueOf(mark.apply(place, texts.asText()));
        }
        if (texts instanceof ObjectNode object) {
            String within = place.endsWith("#") ? place : place + ".";
            object.fields()
                    .forEachRemaining(field -> field.setValue(marked(within + field.getKey(), field.getValue())));
        }
        return texts;
    }
}
