package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.Changed;
import io.readiness.Kept;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.explanation.whynot.WhyNotFinder;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.lexicon.Verbs;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.resume.TextJudge.JudgedTexts;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said to somebody is true of what they told. The texts are told in a language in which each names its own key. */
@Tag(Kept.TAG)
class SentenceTest {
    private static final String TABLE = "texts/presuppositions.examples.yaml";
    private static final int PROFILES = 1_500;

    /** Every so many answers are compared as a whole, which takes far longer than looking at their sentences. */
    private static final int WHOLE_ANSWERS = 4;

    private static final int ONE_EXPLAINED_OF = 10;
    private static final Pattern WHOLE = Pattern.compile("[\\p{Lu}\\d“](?s:.*)\\.");

    /** What somebody wrote, as facts quote it. */
    private static final Pattern WRITTEN = Pattern.compile("'[^']*'");

    private static final Set<String> EVERY_CIRCUMSTANCE =
            Arrays.stream(Circumstance.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Pattern MARK = Pattern.compile("«([^»]*)»");

    /** How somebody is spoken to, by language. */
    private static final Map<String, Pattern> TO_SOMEBODY = Map.of(
            "en", Pattern.compile("(?i)\\byou(r|rs|rself)?\\b"),
            "de", Pattern.compile("\\b(Sie|Ihnen|Ihr(e[mnrs]?)?|[Dd](u|ir|ich|ein(e[mnrs]?)?))\\b"));

    /** What only somebody speaks of who wants to leave, by language. */
    private static final Map<String, Pattern> OF_A_MOVE = Map.of(
            "en",
                    Pattern.compile(
                            "(?i)\\b(a|the|your) move\\b|\\b(job|applications?|applies for|interviews?|resume|leaves?)\\b"),
            "de", Pattern.compile("\\b(Wechsel|Bewerbung(en)?|Lebenslauf|Vorstellungsgespräche?)\\b"));

    /**
     * What a recruiter asks the candidate, what a manager can do, the words of a bullet, what was told and what the guides say.
     */
    private static final Set<String> NOT_TO_THE_READER = Set.of("asks", "manager", "begins", "facts", "citations");

    private static RuleSessions sessions;
    private static Assessor naming;
    private static Presuppositions presuppositions;
    private static List<Answered> answers;
    private static Map<Seen, Set<String>> views;

    /** A profile and the texts of its answer. */
    private record Answered(Profile profile, TreeSet<String> texts) {}

    /** One of the views of an assessment, in one language. */
    private record Seen(String language, Viewer viewer, View.Detail detail) {}

    /**
     * What sentences take for granted.
     *
     * @param tables the tables all of whose texts stand here
     * @param sentences those that take something for granted
     * @param nothing those that take nothing for granted
     */
    private record Presuppositions(List<String> tables, List<Presupposition> sentences, List<String> nothing) {
        boolean leaveOut(String text) {
            return tables.contains(text.substring(0, text.indexOf('#')))
                    && of(text).isEmpty()
                    && nothing.stream().noneMatch(called -> isCalled(text, called));
        }

        List<Presupposition> of(String text) {
            return sentences.stream()
                    .filter(row -> row.texts().stream().anyMatch(called -> isCalled(text, called)))
                    .toList();
        }

        /** Whether it is what is meant, a star standing for anything. */
        static boolean isCalled(String text, String called) {
            return text.matches(Pattern.quote(called).replace("*", "\\E.*\\Q"));
        }
    }

    /**
     * What some sentences take for granted.
     *
     * @param texts the sentences, by table and key
     * @param told what has to hold of what was told
     * @param shown what has to hold where silence counts as not shown
     */
    private record Presupposition(
            List<String> texts,
            @Nullable Condition told,
            @Nullable Condition shown) {
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
        SortedMap<String, String> files =
                new TreeMap<>(BuiltIn.COMPILED.source().files());
        files.put(TABLE, Files.readString(BuiltIn.RULES.resolve(TABLE)));
        RulebookSource source = new RulebookSource(files);
        presuppositions = Yaml.read(source, "en", Parameters.read(source, "en"), TABLE, new TypeReference<>() {});
        answers = answers();
        views = views();
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    /** Else a word that nobody can tell would be no presupposition at all. */
    @Test
    void presuppositions_ask_for_what_can_be_told() {
        presuppositions.sentences().forEach(row -> {
            Stream.of(row.told(), row.shown()).filter(Objects::nonNull).forEach(SentenceTest::checkWords);
        });
    }

    private static void checkWords(Condition condition) {
        condition.parts().forEach(SentenceTest::checkWords);
        if (condition instanceof Condition.Told asked && !EvidenceAge.INPUTS.containsKey(asked.told())) {
            Class<?> type = Field.of(asked.told()).type();
            if (type.isEnum()) {
                Stream.of(asked.is(), asked.has())
                        .filter(Objects::nonNull)
                        .forEach(words -> assertThat(
                                        Arrays.stream(type.getEnumConstants()).map(Condition.Told::word))
                                .as(asked.told())
                                .containsAll(words));
            }
        }
    }

    @Test
    void what_a_sentence_takes_for_granted_was_told() {
        Map<String, List<Presupposition>> rows = new HashMap<>();
        SortedMap<String, String> untold = new TreeMap<>();
        for (Answered answered : answers) {
            EvidenceAge told = EvidenceAge.of(BuiltIn.ASSESSOR.judge(answered.profile(), BuiltIn.AS_OF));
            EvidenceAge shown = new EvidenceAge(told.standing().atWorst(), told.monthsSinceLast());
            for (String text : answered.texts()) {
                for (Presupposition presupposed : rows.computeIfAbsent(text, presuppositions::of)) {
                    if (!presupposed.holds(told, shown)) {
                        untold.putIfAbsent(text, BuiltIn.compactJson(answered.profile()));
                    }
                }
            }
        }
        assertThat(untold.entrySet()).isEmpty();
    }

    @Test
    void every_sentence_about_a_person_says_what_it_takes_for_granted() {
        TreeSet<String> told = new TreeSet<>();
        answers.forEach(answered -> told.addAll(answered.texts()));
        assertThat(told).filteredOn(presuppositions::leaveOut).isEmpty();
        assertThat(presuppositions.sentences().stream()
                        .flatMap(row -> row.texts().stream())
                        .filter(called -> told.stream().noneMatch(text -> Presuppositions.isCalled(text, called))))
                .as("what stands in the table and was told to nobody")
                .isEmpty();
    }

    /** Questions for the candidate are quoted to the recruiter; what a manager can give is said to the manager. */
    @Test
    void a_recruiter_is_not_spoken_to_as_the_candidate() {
        assertThat(views)
                .allSatisfy((seen, sentences) -> assertThat(sentences)
                        .as("%s", seen)
                        .isNotEmpty()
                        .filteredOn(Objects.requireNonNull(TO_SOMEBODY.get(seen.language()))
                                .asPredicate())
                        .isEmpty());
    }

    @Test
    void what_a_manager_gets_is_the_same_whatever_the_candidate_wants() {
        for (int i = 0; i < answers.size(); i += WHOLE_ANSWERS) {
            Answered answered = answers.get(i);
            Profile silent = answered.profile();
            for (String wish : List.of("goal", "jobSearch", "learning", "resumeBullets")) {
                silent = Changed.part(silent, wish, null);
            }
            JudgedTexts wished = BuiltIn.ASSESSOR.read(answered.profile());
            JudgedTexts unwished = BuiltIn.ASSESSOR.read(silent);
            for (View.Detail detail : View.Detail.values()) {
                Seen seen = new Seen("en", Viewer.MANAGER, detail);
                assertThat(view(BuiltIn.ASSESSOR, answered.profile(), wished, seen))
                        .isEqualTo(view(BuiltIn.ASSESSOR, silent, unwished, seen));
            }
        }
    }

    @Test
    void a_manager_reads_of_no_move() {
        assertThat(BuiltIn.COMPILED.rulebooks().keySet())
                .allSatisfy(language -> assertThat(views.get(new Seen(language, Viewer.MANAGER, View.Detail.FULL)))
                        .isNotEmpty()
                        .filteredOn(
                                Objects.requireNonNull(OF_A_MOVE.get(language)).asPredicate())
                        .isEmpty());
    }

    /** Each is read by itself, by whoever asks why: a person's piece is called by its name, and nobody is spoken to. */
    @Test
    void what_a_condition_asks_for_and_finds_is_a_whole_sentence() {
        TreeSet<String> said = new TreeSet<>();
        TreeSet<String> facts = new TreeSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Profile profile = answers.get(i).profile();
            collectConditions(BuiltIn.JSON.valueToTree(BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF)), said, facts);
            if (i % ONE_EXPLAINED_OF == 0) {
                collectConditions(
                        BuiltIn.JSON.valueToTree(
                                WhyNotFinder.find(BuiltIn.ASSESSOR, profile, BuiltIn.AS_OF, EVERY_CIRCUMSTANCE)),
                        said,
                        facts);
                collectConditions(
                        BuiltIn.JSON.valueToTree(WhyNotFinder.find(BuiltIn.ASSESSOR, profile, BuiltIn.AS_OF, Set.of())),
                        said,
                        facts);
            }
        }
        assertThat(said)
                .hasSizeGreaterThan(500)
                .allMatch(text -> WHOLE.matcher(text).matches() && Verbs.standIn(text));
        Pattern code = Pattern.compile("\\b(" + String.join("|", constants()) + ")\\b|[A-Z]_[A-Z]|\\b[a-z]+[A-Z]");
        assertThat(said).filteredOn(text -> code.matcher(text).find()).isEmpty();
        assertThat(facts)
                .hasSizeGreaterThan(500)
                .filteredOn(text ->
                        code.matcher(WRITTEN.matcher(text).replaceAll("")).find())
                .isEmpty();
    }

    /** The constants that a profile is told with, but for those that are names as they stand. */
    private static Set<String> constants() {
        Set<String> constants = new TreeSet<>();
        Words.needed(new TreeSet<>())
                .forEach(word -> constants.add(word.toUpperCase(Locale.ROOT).replace(' ', '_')));
        constants.removeIf(constant ->
                BuiltIn.COMPILED.rulebook().phrases().value(constant).equals(constant));
        return constants;
    }

    private static void collectConditions(JsonNode answer, TreeSet<String> said, TreeSet<String> facts) {
        if (answer.isObject()) {
            boolean isRow = answer.has("found");
            boolean isOfARule = answer.has("says") && answer.has("truth") && answer.has("at");
            Stream.of("says", "wanted", "found")
                    .filter(part -> answer.has("truth") && (isRow || (isOfARule && part.equals("says"))))
                    .filter(answer::has)
                    .forEach(part -> said.add(answer.get(part).asText()));
            if (answer.path("facts").isObject()) {
                answer.get("facts").forEach(fact -> facts.add(fact.asText()));
            }
        }
        answer.forEach(part -> collectConditions(part, said, facts));
    }

    /** What those read who are not the candidate. Texts are read once for all views of a language. */
    private static Map<Seen, Set<String>> views() {
        Map<Seen, Set<String>> views = new ConcurrentHashMap<>();
        BuiltIn.COMPILED.rulebooks().forEach((language, rulebook) -> {
            Assessor assessor = BuiltIn.assessor(rulebook);
            answers.parallelStream().map(Answered::profile).forEach(profile -> {
                JudgedTexts read = assessor.read(profile);
                for (Viewer viewer : List.of(Viewer.RECRUITER, Viewer.MANAGER)) {
                    for (View.Detail detail : View.Detail.values()) {
                        Seen seen = new Seen(language, viewer, detail);
                        collectSentences(
                                view(assessor, profile, read, seen),
                                views.computeIfAbsent(seen, first -> ConcurrentHashMap.newKeySet()));
                    }
                }
            });
        });
        return views;
    }

    private static JsonNode view(Assessor assessor, Profile profile, JudgedTexts read, Seen seen) {
        return BuiltIn.JSON.valueToTree(assessor.assess(
                profile,
                BuiltIn.AS_OF,
                Scales.row(BuiltIn.COMPILED.rulebook().views(), seen.viewer()).topics(seen.detail()),
                read));
    }

    private static void collectSentences(JsonNode answer, Set<String> found) {
        if (answer.isTextual()) {
            found.add(answer.asText());
        }
        answer.fields().forEachRemaining(field -> {
            if (!NOT_TO_THE_READER.contains(field.getKey())) {
                collectSentences(field.getValue(), found);
            }
        });
        if (answer.isArray()) {
            answer.forEach(part -> collectSentences(part, found));
        }
    }

    private static List<Answered> answers() throws IOException {
        List<Profile> profiles = new ArrayList<>();
        for (Path golden : BuiltIn.files("profile.json")) {
            profiles.add(BuiltIn.profile(Files.readString(golden)));
        }
        Stream.concat(Scenario.ofRules().stream(), Scenario.ofTables().stream())
                .map(Scenario::profile)
                .forEach(profiles::add);
        RandomProfiles random = new RandomProfiles(21);
        for (int i = 0; i < PROFILES; i++) {
            profiles.add(i % 2 == 0 ? random.profile() : random.fullProfile());
        }
        return profiles.parallelStream()
                .map(profile ->
                        new Answered(profile, toldIn(BuiltIn.JSON.valueToTree(naming.assess(profile, BuiltIn.AS_OF)))))
                .toList();
    }

    /**
     * The texts that an answer tells, by table and key. Of what does not hold its reason alone says something, and what is to be
     * confirmed is asked.
     */
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
        } else if (answer.path("truth").asText("HOLDS").equals("HOLDS")
                && !answer.path("toConfirm").asBoolean()) {
            answer.forEach(part -> collect(part, told));
        } else {
            collect(answer.path("because"), told);
        }
    }
}
