package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Kept;
import io.readiness.explanation.nextquestion.NextQuestionFinder;
import io.readiness.judgement.OpenQuestion;
import io.readiness.judgement.Recommendation;
import io.readiness.judgement.Recommender;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden candidates are asked again from nothing, one question at a time. */
class NextQuestionTest {
    private static final Path PAGE = Path.of("docs", "next-question.md");
    private static final Criteria CRITERIA = BuiltIn.COMPILED.rulebook().criteria();
    private static final Recommender RECOMMENDER = new Recommender(CRITERIA, new ConditionWords(CRITERIA));
    private static final int SHUFFLES = 200;
    private static final Profile NOBODY = Profile.untold("nobody");

    private static final String RANKED = "this ranking";
    private static final String QUESTIONNAIRE = "questionnaire";

    /** Which question comes next, of where somebody stands and what was asked already. */
    private interface Order extends BiFunction<Standing, Set<String>, String> {}

    /** What it took to settle a candidate's path in one order, and where that led. */
    private record Asked(int questions, io.readiness.judgement.scale.Path path) {}

    /** Looking ahead costs a hundred times as much as any other order, so it is done once where candidates stand alike. */
    private static final Map<Known, String> AHEAD = new HashMap<>();

    private static final Map<String, Order> ORDERS = orders();
    private static final Map<String, Map<String, Asked>> MEASURED = new LinkedHashMap<>();
    private static final Map<String, Double> BY_CHANCE = new LinkedHashMap<>();
    private static final Map<String, Standing> GOLDEN = new LinkedHashMap<>();

    @BeforeAll
    static void measure() throws IOException {
        for (Path candidate : GoldenTest.candidates()) {
            String name = candidate.getParent().getFileName().toString();
            Standing whole = BuiltIn.ASSESSOR
                    .judge(BuiltIn.profile(Files.readString(candidate)), BuiltIn.AS_OF)
                    .standing();
            GOLDEN.put(name, whole);
            Map<String, Asked> measured = new LinkedHashMap<>();
            ORDERS.forEach((order, next) -> measured.put(order, ask(whole, next)));
            MEASURED.put(name, measured);
            BY_CHANCE.put(name, byChance(whole));
        }
    }

    private static double byChance(Standing whole) {
        Random random = new Random(7);
        int questions = 0;
        List<String> unshuffled = questionnaire();
        for (int i = 0; i < SHUFFLES; i++) {
            List<String> shuffled = new ArrayList<>(unshuffled);
            Collections.shuffle(shuffled, random);
            questions += asked(whole, inOrder(shuffled)).size();
        }
        return 1.0 * questions / SHUFFLES;
    }

    private static Asked ask(Standing whole, Order next) {
        Set<String> asked = asked(whole, next);
        return new Asked(asked.size(), path(told(whole, asked)));
    }

    /** Asks until the path is as settled as the whole profile settles it. */
    private static Set<String> asked(Standing whole, Order next) {
        List<PathRow> settled = RECOMMENDER.possible(whole);
        Set<String> asked = new LinkedHashSet<>();
        Standing told = told(whole, asked);
        while (!RECOMMENDER.possible(told).equals(settled)) {
            assertThat(asked.add(next.apply(told, asked))).isTrue();
            told = told(whole, asked);
        }
        return asked;
    }

    private static io.readiness.judgement.scale.Path path(Standing standing) {
        return RECOMMENDER.recommend(standing).primary().path();
    }

    /** Where a candidate stands of whom only these questions were answered, as far as the whole profile answers them. */
    private static Standing told(Standing whole, Set<String> asked) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        Map<Signal, Rating> best = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            if (asked.contains(signal.name())) {
                ratings.put(signal, whole.rating(signal));
                best.put(signal, whole.best(signal));
            }
        }
        Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
        Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
        Map<String, String> said = new HashMap<>();
        for (Question question : CRITERIA.questions()) {
            for (String field : question.fields()) {
                Object word = asked.contains(question.id()) ? whole.told(field) : null;
                if (word != null) {
                    said.put(field, Condition.Told.word(word));
                }
            }
            for (Circumstance answer : question.circumstances()) {
                Truth truth = asked.contains(question.id()) ? whole.holds(answer) : Truth.OPEN;
                if (truth != Truth.FAILS) {
                    (truth == Truth.HOLDS ? concluded : open).add(answer);
                }
            }
        }
        concluded.addAll(observed(whole));
        return CRITERIA.scorecard().standing(NOBODY, said, ratings, best, concluded, open);
    }

    /** What no question asks for, and is seen in what was told: it is known from the first. */
    private static Set<Circumstance> observed(Standing whole) {
        Set<Circumstance> observed = EnumSet.allOf(Circumstance.class);
        CRITERIA.questions().forEach(question -> observed.removeAll(question.circumstances()));
        observed.removeIf(circumstance -> whole.holds(circumstance) != Truth.HOLDS);
        return observed;
    }

    private static Standing nothingKnown() {
        Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
        CRITERIA.questions().forEach(question -> open.addAll(question.circumstances()));
        return CRITERIA.scorecard().standing(NOBODY, Map.of(), Map.of(), Map.of(), Set.of(), open);
    }

    private static Map<String, Order> orders() {
        Map<String, Order> orders = new LinkedHashMap<>();
        orders.put(
                RANKED,
                (told, asked) -> unasked(told, asked).findFirst().orElseThrow().id());
        orders.put(QUESTIONNAIRE, inOrder(questionnaire()));
        orders.put(
                "by ways left alone",
                first(Comparator.comparingDouble(OpenQuestion::rowsOnAverage)
                        .thenComparing(OpenQuestion::points, Comparator.reverseOrder())));
        orders.put(
                "worst and best level only",
                first(Comparator.comparingDouble(
                                (OpenQuestion question) -> ends(question).rowsOnAverage())
                        .thenComparingDouble(question -> ends(question).openOnAverage())
                        .thenComparing(OpenQuestion::points, Comparator.reverseOrder())));
        orders.put(
                "two questions ahead",
                (told, asked) -> AHEAD.computeIfAbsent(
                        Known.of(told, asked),
                        known -> unasked(told, asked)
                                .map(question -> Ahead.of(question, told, asked))
                                .min(Comparator.comparingDouble(Ahead::rows).thenComparingDouble(Ahead::open))
                                .orElseThrow()
                                .question()));
        return orders;
    }

    /** Candidates begin alike, and what is told of them so far decides what is worth asking next. */
    private record Known(Set<String> asked, List<Enum<?>> standing) {
        static Known of(Standing told, Set<String> asked) {
            List<Enum<?>> standing = new ArrayList<>();
            for (Signal signal : Signal.values()) {
                standing.add(told.rating(signal));
                standing.add(told.best(signal));
            }
            for (Circumstance circumstance : Circumstance.values()) {
                standing.add(told.holds(circumstance));
            }
            return new Known(Set.copyOf(asked), standing);
        }
    }

    /** What the best question after this one would leave, on average over the answers to this one. */
    private record Ahead(String question, double rows, double open) {
        static Ahead of(OpenQuestion question, Standing told, Set<String> asked) {
            List<OpenQuestion> best = question.answers().stream()
                    .flatMap(answer -> unasked(answered(told, question.id(), answer.answer()), asked)
                            .filter(next -> !next.id().equals(question.id()))
                            .limit(1))
                    .toList();
            int answers = question.answers().size();
            return new Ahead(
                    question.id(),
                    sum(best, OpenQuestion::rowsOnAverage) / answers,
                    sum(best, OpenQuestion::openOnAverage) / answers);
        }

        private static double sum(List<OpenQuestion> questions, ToDoubleFunction<OpenQuestion> leaves) {
            return questions.stream().mapToDouble(leaves).sum();
        }
    }

    private static Standing answered(Standing told, String question, String answer) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        Map<Signal, Rating> best = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            boolean answers = signal.name().equals(question);
            ratings.put(signal, answers ? Rating.valueOf(answer) : told.rating(signal));
            best.put(signal, answers ? Rating.valueOf(answer) : told.best(signal));
        }
        Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
        Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
        Map<String, String> said = new HashMap<>();
        for (Question other : CRITERIA.questions()) {
            boolean asked = other.id().equals(question);
            for (String field : other.fields()) {
                Object word = told.told(field);
                if (word != null) {
                    said.put(field, Condition.Told.word(word));
                }
            }
            for (Circumstance circumstance : other.circumstances()) {
                if (told.holds(circumstance) == Truth.HOLDS) {
                    concluded.add(circumstance);
                } else if (told.holds(circumstance) == Truth.OPEN && !asked) {
                    open.add(circumstance);
                }
            }
            other.answers().stream()
                    .filter(one -> asked && one.name().equals(answer))
                    .forEach(one -> {
                        concluded.addAll(one.concludes());
                        if (one.told() != null) {
                            said.put(one.told(), one.is());
                        }
                    });
        }
        return CRITERIA.scorecard().standing(NOBODY, said, ratings, best, concluded, open);
    }

    private static Order first(Comparator<OpenQuestion> by) {
        return (told, asked) -> unasked(told, asked).min(by).orElseThrow().id();
    }

    private static Stream<OpenQuestion> unasked(Standing told, Set<String> asked) {
        return RECOMMENDER.ranking(told).stream().filter(question -> !asked.contains(question.id()));
    }

    private static OpenQuestion ends(OpenQuestion question) {
        List<OpenQuestion.Answer> answers = question.answers();
        return question.points() == 0
                ? question
                : new OpenQuestion(
                        question.id(),
                        question.asks(),
                        List.of(answers.get(0), answers.get(answers.size() - 1)),
                        question.bearsOnThePath(),
                        question.points(),
                        question.tells(),
                        question.claims());
    }

    private static Order inOrder(List<String> questions) {
        return (told, asked) -> questions.stream()
                .filter(question -> !asked.contains(question))
                .findFirst()
                .orElseThrow();
    }

    /** The questions that can bear on a path, as the catalogues list them. */
    private static List<String> questionnaire() {
        Set<String> bearing = RECOMMENDER.ranking(nothingKnown()).stream()
                .filter(OpenQuestion::bearsOnThePath)
                .map(OpenQuestion::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                        CRITERIA.questions().stream().map(Question::id),
                        CRITERIA.signals().keySet().stream().map(Signal::name))
                .filter(bearing::contains)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "little-known",
                "certified-collector",
                "form-without-evidence",
                "one-question-away",
                "scrum-heavy-owner",
                "unsure-goal"
            })
    @Tag(Kept.TAG)
    void a_golden_candidate_is_asked_as_before(String candidate) throws IOException {
        Path golden = BuiltIn.RULES.resolve("golden").resolve(candidate);
        String answer = BuiltIn.json(new NextQuestionFinder(BuiltIn.ASSESSOR)
                .find(BuiltIn.profile(Files.readString(golden.resolve("profile.json"))), BuiltIn.AS_OF, 5));
        Kept.answer(golden.resolve("next-question.json"), answer);
    }

    @Test
    void an_assessment_names_the_first_question_of_the_ranking_and_only_where_it_is_provisional() {
        for (Standing golden : GOLDEN.values()) {
            Recommendation recommendation = RECOMMENDER.recommend(golden);
            if (recommendation.firmness() == Recommendation.Firmness.PROVISIONAL) {
                assertThat(recommendation.settle().question())
                        .isEqualTo(RECOMMENDER.ranking(golden).get(0).id());
            } else {
                assertThat(recommendation.settle()).isNull();
            }
        }
    }

    @Test
    void asked_in_any_order_a_golden_candidate_ends_at_the_path_of_the_whole_profile() {
        GOLDEN.forEach((name, whole) -> assertThat(MEASURED.get(name).values())
                .as(name)
                .extracting(Asked::path)
                .containsOnly(path(whole)));
    }

    @Test
    void half_the_questions_of_the_questionnaire_are_enough() {
        assertThat(2 * total(RANKED)).isLessThan(total(QUESTIONNAIRE));
        assertThat((double) total(RANKED)).isLessThan(chance() / 2);
    }

    @Test
    void without_looking_at_what_is_left_open_the_ranking_would_ask_half_as_much_again() {
        assertThat(2 * total("by ways left alone")).isGreaterThan(3 * total(RANKED));
    }

    @Test
    void a_profile_of_which_nothing_is_open_is_asked_nothing() {
        Standing known = told(GOLDEN.get("startup-owner"), Set.copyOf(questionnaire()));
        Standing closed = CRITERIA.scorecard().shown(NOBODY, new RuleResult(ratings(known), Set.of()));
        assertThat(RECOMMENDER.ranking(closed)).isEmpty();
    }

    private static Map<Signal, Rating> ratings(Standing standing) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            ratings.put(signal, standing.rating(signal));
        }
        return ratings;
    }

    private static int total(String order) {
        return MEASURED.values().stream()
                .mapToInt(candidate -> candidate.get(order).questions())
                .sum();
    }

    private static double chance() {
        return BY_CHANCE.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    @Tag(Kept.TAG)
    void the_page_tells_these_figures() throws IOException {
        Kept.page(PAGE, page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                """
                # How many questions it takes

                Each golden candidate is taken to be unknown and asked one question at a time. The answer is where the whole
                profile stands: the level of a signal, with how far it could rise, or a circumstance. A question that the profile
                leaves unanswered counts as asked. It is over when the path is as settled as the whole profile settles it.

                - **%s**: the order that `POST /api/v1/assessments/next-question` gives, asked again after every answer.
                - **%s**: `rules/catalogue/questions.yaml`, then `signals.yaml`, from the first row to the last.
                - **by chance**: the mean of %d shuffled orders.

                All three ask only the %d questions that can bear on a path.

                | candidate | path | %s | %s | by chance |
                |---|---|---|---|---|
                """.formatted(RANKED, QUESTIONNAIRE, SHUFFLES, questionnaire().size(), RANKED, QUESTIONNAIRE));
        MEASURED.forEach((name, orders) -> page.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.1f |\n",
                name,
                orders.get(RANKED).path(),
                orders.get(RANKED).questions(),
                orders.get(QUESTIONNAIRE).questions(),
                BY_CHANCE.get(name))));
        page.append(String.format(
                Locale.ROOT,
                "| **all** | | **%d** | **%d** | **%.1f** |\n",
                total(RANKED),
                total(QUESTIONNAIRE),
                chance()));
        page.append(worse());
        page.append("""

                Every order ends at the same path for every candidate.

                Other rankings, all candidates together:

                | ranking | questions |
                |---|---|
                """);
        ORDERS.keySet().stream()
                .filter(order -> !order.equals(QUESTIONNAIRE))
                .forEach(order -> page.append("| " + order + " | " + total(order) + " |\n"));
        return page.append("""

                *By ways left alone* is what an obvious ranking would do: take the question whose answers leave the fewest ways
                possible. Of most questions no single answer rules out a way, so they all look alike, and it asks for half as
                much again. What helps is to look, among equals, at how much each answer leaves open. *Worst and best level
                only* tries two answers for each signal and not all that are still possible, which costs less and asks a little
                more. *Two questions ahead* takes the question after which the next one settles most, at the price of a hundred
                times the work.

                The golden candidates are few, and were written for other reasons; the figures compare orders of asking and
                promise nothing about other people.

                This page is written by `%s`.
                """.formatted(Kept.COMMAND)).toString();
    }

    private static String worse() {
        List<String> worse = MEASURED.entrySet().stream()
                .filter(candidate -> candidate.getValue().get(RANKED).questions()
                        > candidate.getValue().get(QUESTIONNAIRE).questions())
                .map(Map.Entry::getKey)
                .toList();
        return worse.isEmpty()
                ? "\nNobody is asked more than by the questionnaire.\n"
                : "\nAsked more than by the questionnaire: " + String.join(", ", worse)
                        + ". There the profile leaves most questions unanswered, and the few that it answers stand first in the catalogue.\n";
    }
}
