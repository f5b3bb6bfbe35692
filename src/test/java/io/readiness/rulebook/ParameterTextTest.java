package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.rulebook.store.CompiledRulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What a text says of a number is the number that decides, also once the number is moved. */
class ParameterTextTest {
    private static final RulebookSource SOURCE = Frozen.COMPILED.source();
    private static final String SCALES = "catalogue/signals.yaml";

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(.*?)\"$(.*?)^end$");
    private static final Pattern AT_LEAST = Pattern.compile(">= ([a-z]\\w*\\.[a-z]\\w*)");
    private static final Pattern FINDING = Pattern.compile("new Finding\\( (?:Signal\\.)?(\\S+), Rating\\.(\\S+) \\)");

    /** A number as a text of a row would say it, in digits or in words. */
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(\\d+|one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|eleven|twelve|twenty|half|third|quarters|a year|a month|weekly|monthly|fortnight|every other|once|twice)\\b");

    /** Each parameter gets a value of its own, so that no sentence comes out right by the value of another. */
    @Test
    void a_sentence_says_the_value_to_which_a_parameter_was_moved() {
        SortedMap<String, String> files = new TreeMap<>(SOURCE.files());
        SortedMap<String, String> moved = new TreeMap<>();
        String numbers = files.get(Parameters.FILE);
        for (String key : Frozen.COMPILED.rulebook().criteria().parameters().keySet()) {
            moved.put(key, String.valueOf(1001 + moved.size()));
            numbers = Pattern.compile("(?s)(^|\n)(" + Pattern.quote(key) + ":.*?value: )\\d+")
                    .matcher(numbers)
                    .replaceFirst("$1$2" + moved.get(key));
        }
        files.put(Parameters.FILE, numbers);
        String before = Frozen.COMPILED.rulebook().toString();
        String after =
                CompiledRulebook.compile(new RulebookSource(files)).rulebook().toString();
        List<String> sentences = new ArrayList<>();
        files.keySet().stream().filter(Texts::isText).forEach(file -> collect(Yaml.tree(SOURCE, file), sentences));
        assertThat(sentences).hasSizeGreaterThan(50);
        for (String sentence : sentences) {
            String said = sentence;
            for (String key : Parameters.inSentence(sentence)) {
                said = said.replace("{" + key + "}", moved.get(key));
            }
            assertThat(after).contains(said);
            assertThat(before).doesNotContain(said);
        }
    }

    /** What a rule asks for is said where the level that it gives is described, or where that level is built upon. */
    @Test
    void a_level_names_the_parameters_that_its_rules_ask_for() {
        JsonNode scales = merged(SCALES);
        List<String> checked = new ArrayList<>();
        SoftAssertions told = new SoftAssertions();
        SOURCE.files().forEach((file, code) -> {
            Matcher rules = RULE.matcher(file.endsWith(".drl") ? code : "");
            while (rules.find()) {
                Matcher finding = FINDING.matcher(rules.group(2));
                List<String> asked = AT_LEAST.matcher(rules.group(2))
                        .results()
                        .map(one -> one.group(1))
                        .filter(Frozen.COMPILED.rulebook().criteria().parameters()::containsKey)
                        .toList();
                if (!asked.isEmpty() && finding.find()) {
                    for (JsonNode scale : scales) {
                        if (speaksOf(scale, finding.group(1))) {
                            String rule =
                                    rules.group(1) + ", " + scale.path("signal").asText();
                            checked.add(rule);
                            told.assertThat(Parameters.inSentence(
                                            described(scale.path("scale"), dashed(finding.group(2)))))
                                    .as(rule)
                                    .containsAll(asked);
                        }
                    }
                }
            }
        });
        told.assertAll();
        assertThat(checked).hasSizeGreaterThan(20);
    }

    /** The text of a row whose condition asks for a parameter has no number besides. */
    @Test
    void a_row_that_asks_for_a_parameter_says_no_number_of_its_own() {
        List<String> checked = new ArrayList<>();
        for (String table : SOURCE.files().keySet()) {
            if (SOURCE.files().containsKey(Texts.file("en", table))) {
                for (JsonNode need : merged(table).findParents("that")) {
                    if (asksForAParameter(need.path("that"))) {
                        for (String text : List.of("says", "otherwise")) {
                            checked.add(need.path(text).asText());
                            assertThat(SAID.matcher(need.path(text).asText().replaceAll("\\{.*?}", ""))
                                            .results()
                                            .map(found -> need.path(text).asText()))
                                    .as(table)
                                    .isEmpty();
                        }
                    }
                }
            }
        }
        assertThat(checked).contains("{search.scopeDifferences} or more differences in scope are written down.");
    }

    private static void collect(JsonNode texts, List<String> sentences) {
        if (texts.isTextual() && !Parameters.inSentence(texts.asText()).isEmpty()) {
            sentences.add(texts.asText());
        }
        texts.forEach(text -> collect(text, sentences));
    }

    /** A table with its texts, in which parameters stand by name. */
    private static JsonNode merged(String table) {
        JsonNode rows = Yaml.tree(SOURCE, table);
        Texts.of(SOURCE, "en", table).into(rows);
        return rows;
    }

    /** A rule of the foundation gives a level to each of its signals. */
    private static boolean speaksOf(JsonNode scale, String signal) {
        return signal.equals("$signal")
                ? scale.path("part").asText().equals("foundation")
                : scale.path("signal").asText().equals(dashed(signal));
    }

    private static String described(JsonNode scale, String level) {
        String text = scale.path(level).asText();
        return text.startsWith("As owned") || text.startsWith("All of that")
                ? text + scale.path("owned").asText()
                : text;
    }

    private static boolean asksForAParameter(JsonNode condition) {
        return condition.isTextual()
                ? Frozen.COMPILED.rulebook().criteria().parameters().containsKey(condition.asText())
                : StreamSupport.stream(condition.spliterator(), false).anyMatch(ParameterTextTest::asksForAParameter);
    }

    private static String dashed(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
