package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.Kept;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.profile.Profile;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said to somebody is true of what they told. The texts are told in a language in which each names its own key. */
@Tag(Kept.TAG)
class SentenceTest {
    private static final String TABLE = "texts/presuppositions.examples.yaml";
    private static final int PROFILES = 3_000;
    private static final Pattern MARK = Pattern.compile("«([^»]*)»");

    private static RuleSessions sessions;
    private static Assessor naming;
    private static Presuppositions presuppositions;

    /**
     * What sentences take for granted.
     *
     * @param tables the tables all of whose texts stand here
     * @param sentences those that take something for granted
     * @param nothing those that take nothing for granted
     */
    private record Presuppositions(List<String> tables, List<Presupposition> sentences, List<String> nothing) {
        boolean isAbout(String text) {
            return tables.contains(text.substring(0, text.indexOf('#')));
        }

        List<Presupposition> of(String text) {
            return sentences.stream().filter(row -> matches(row.texts(), text)).toList();
        }

        static boolean matches(List<String> patterns, String text) {
            return patterns.stream()
                    .anyMatch(pattern ->
                            text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q")));
        }
    }

    /**
     * What some sentences take for granted.
     *
     * @param texts the sentences, by table and key
     * @param told what has to hold of what was told
     * @param shown what has to hold where silence counts as not shown
     */
    private record Presupposition(List<String> texts, @Nullable Condition told, @Nullable Condition shown) {
        boolean holds(Subject told, Subject shown) {
            return (this.told == null || this.told.truth(told) == Truth.HOLDS)
                    && (this.shown == null || this.shown.truth(shown) == Truth.HOLDS);
        }
    }

    @BeforeAll
    static void name() throws IOException {
        CompiledRulebook compiled = CompiledRulebook.compile(
                new RulebookSource(MarkedTexts.of(BuiltIn.COMPILED, (place, text) -> "«" + place + "»" + text)));
        Rulebook rulebook = Objects.requireNonNull(compiled.rulebooks().get(MarkedTexts.NEW));
        sessions = compiled.open();
        naming = BuiltIn.assessor(rulebook, sessions);
        SortedMap<String, String> files = new TreeMap<>(BuiltIn.COMPILED.source().files());
        files.put(TABLE, Files.readString(BuiltIn.RULES.resolve(TABLE)));
        RulebookSource source = new RulebookSource(files);
        presuppositions =
                Yaml.read(source, "en", Parameters.read(source, "en"), TABLE, new TypeReference<>() {});
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    @Test
    void what_a_sentence_takes_for_granted_was_told() {
        SortedMap<String, String> untold = new TreeMap<>();
        forAll((profile, answer) -> {
            EvidenceAge told = EvidenceAge.of(BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF));
            EvidenceAge shown = new EvidenceAge(told.standing().atWorst(), told.monthsSinceLast());
            for (String text : toldIn(answer)) {
                for (Presupposition presupposed : presuppositions.of(text)) {
                    if (!presupposed.holds(told, shown)) {
                        untold.putIfAbsent(text, BuiltIn.compactJson(profile));
                    }
                }
            }
        });
        assertThat(untold).isEmpty();
    }

    @Test
    void every_sentence_about_a_person_says_what_it_takes_for_granted() {
        TreeSet<String> told = new TreeSet<>();
        forAll((profile, answer) -> told.addAll(toldIn(answer)));
        List<String> undeclared = told.stream()
                .filter(presuppositions::isAbout)
                .filter(text -> presuppositions.of(text).isEmpty()
                        && !Presuppositions.matches(presuppositions.nothing(), text))
                .toList();
        assertThat(undeclared).isEmpty();
        presuppositions.sentences().forEach(row -> row.texts().forEach(pattern -> assertThat(told)
                .as("texts that are called %s", pattern)
                .anyMatch(text -> Presuppositions.matches(List.of(pattern), text))));
    }

    private static void forAll(BiConsumer<Profile, JsonNode> check) {
        RandomProfiles random = new RandomProfiles(21);
        for (int i = 0; i < PROFILES; i++) {
            Profile profile = i % 2 == 0 ? random.profile() : random.fullProfile();
            check.accept(profile, BuiltIn.JSON.valueToTree(naming.assess(profile, BuiltIn.AS_OF)));
        }
    }

    /** The texts that an answer tells, by table and key; what was asked for and not found to hold is told as a question. */
    private static TreeSet<String> toldIn(JsonNode answer) {
        TreeSet<String> told = new TreeSet<>();
        collect(answer, told);
        return told;
    }

    private static void collect(JsonNode answer, TreeSet<String> told) {
        if (answer.isTextual()) {
            Matcher marks = MARK.matcher(answer.asText());
            while (marks.find()) {
                told.add(marks.group(1));
            }
        } else if (answer.path("truth").asText("HOLDS").equals("HOLDS")) {
            answer.forEach(part -> collect(part, told));
        }
    }

    private static List<Path> golden() {
        return new ArrayList<>(BuiltIn.files("profile.json"));
    }
}
