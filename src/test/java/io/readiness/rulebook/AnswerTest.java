package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.profile.PracticalTest;
import io.readiness.resume.PracticalTestResult;
import io.readiness.resume.PracticalTestResult.AnswerVerdict;
import io.readiness.resume.PracticalTestResult.HelpfulCourse;
import io.readiness.resume.PracticalTestResult.JudgedAnswer;
import io.readiness.resume.PracticalTestTable.PracticalQuestion;
import io.readiness.resume.TextJudge;
import io.readiness.wording.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Short and honest passes, polished noise does not. */
class AnswerTest {
    private static final TextJudge JUDGE = new TextJudge(
            BuiltIn.COMPILED.rulebook().resume(),
            new Languages(BuiltIn.COMPILED.rulebook().languages()),
            BuiltIn.READERS);
    private static final TextJudge FROZEN = new TextJudge(
            Frozen.COMPILED.rulebook().resume(),
            new Languages(Frozen.COMPILED.rulebook().languages()),
            BuiltIn.READERS);
    private static final String ITEM = "Explain the advance payment on the bill";

    /**
     * An answer as a careful reader takes it.
     *
     * @param item the backlog item it is about; absent: any
     * @param alsoAcceptable what another careful reader may say
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Example(
            PracticalQuestion question,
            AnswerVerdict verdict,
            String answer,
            @Nullable String item,
            @JsonProperty("also-acceptable") @Nullable List<String> alsoAcceptable) {

        boolean accepts(AnswerVerdict judged) {
            return judged == verdict || (alsoAcceptable != null && alsoAcceptable.contains(told(judged)));
        }

        private static String told(AnswerVerdict judged) {
            return judged == AnswerVerdict.NOT_READ ? "not-judged" : judged.name();
        }
    }

    static List<Example> examples() throws IOException {
        return examples("answers-own.yaml");
    }

    private static List<Example> examples(String file) throws IOException {
        return Yaml.mapper()
                .readValue(Path.of("src", "test", "resources", "texts", file).toFile(), new TypeReference<>() {});
    }

    /** What strangers answer, in plain words; no text of the last set was looked at. */
    @ParameterizedTest
    @CsvSource({"answers-public.yaml, 90", "answers-near-misses.yaml, 80", "answers-kept-apart.yaml, 74"})
    void answers_of_strangers_are_judged_as_a_careful_reader_would(String file, int percent) throws IOException {
        List<Example> examples = examples(file);
        Map<String, List<Example>> tests =
                examples.stream().collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.item())));
        long right = 0;
        for (Map.Entry<String, List<Example>> test : tests.entrySet()) {
            PracticalTestResult result = JUDGE.judge(taken(test.getKey(), test.getValue()));
            right += test.getValue().stream()
                    .filter(one -> one.accepts(answer(result, one.question()).verdict()))
                    .count();
        }
        System.out.println("MEASURED answers " + file + " " + right + " of " + examples.size());
        assertThat(100 * right).isGreaterThanOrEqualTo(percent * examples.size());
    }

    private static PracticalTest taken(String item, List<Example> answers) {
        Map<PracticalQuestion, String> given =
                answers.stream().collect(Collectors.toMap(Example::question, Example::answer));
        return new PracticalTest(
                item,
                given.get(PracticalQuestion.CUSTOMER_NEED),
                given.get(PracticalQuestion.BUSINESS_REASON),
                given.get(PracticalQuestion.TRADE_OFF),
                given.get(PracticalQuestion.EXPECTED_OUTCOME),
                given.get(PracticalQuestion.WHY_BEFORE_OTHERS));
    }

    @Test
    void answers_in_another_language_are_told_and_not_judged() {
        PracticalTestResult result = JUDGE.judge(new PracticalTest(
                "Rechnung am Tisch teilen",
                "Wer zu viert essen war, rechnet am Tisch mit Zettel und Stift.",
                "Jede geteilte Rechnung bringt uns im Schnitt 1,4 neue Kunden.",
                "Daueraufträge kommen erst im Herbst.",
                null,
                null));
        assertThat(result.answers())
                .extracting(JudgedAnswer::verdict)
                .containsExactly(
                        AnswerVerdict.NOT_READ,
                        AnswerVerdict.NOT_READ,
                        AnswerVerdict.NOT_READ,
                        AnswerVerdict.MISSING,
                        AnswerVerdict.MISSING);
        assertThat(result.given()).isZero();
        assertThat(result.passed()).isFalse();
        assertThat(result.learningGap()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_answer_is_judged_by_what_it_says(Example example) {
        PracticalTest test = only(ITEM, example.question(), example.answer());
        JudgedAnswer judged = answer(JUDGE.judge(test), example.question());
        assertThat(judged.verdict()).as(judged.toString()).isEqualTo(example.verdict());
        assertThat(judged.missing().isEmpty()).isEqualTo(example.verdict() == AnswerVerdict.WHOLE);
    }

    @Test
    void five_tooShorthonest_answers_pass_and_leave_no_gap() {
        PracticalTestResult result = judge(honest());
        assertThat(result.passed()).isTrue();
        assertThat(result.whole()).isEqualTo(5);
        assertThat(result.learningGap()).isEmpty();
        PracticalTestResult helped = FROZEN.helped(result, List.of("pspo-i", "ai-for-product-owners"));
        assertThat(helped.helps()).extracting(HelpfulCourse::course).containsExactly("ai-for-product-owners");
        assertThat(FROZEN.helped(result, List.of()).instead()).isNull();
    }

    @Test
    void the_same_answer_to_all_questions_is_five_copies() {
        String same = "Callers do not see how the amount comes about, so 20% fewer calls, and icons, colours wait.";
        assertThat(judge(new PracticalTest(ITEM, same, same, same, same, same)).answers())
                .allMatch(answer -> answer.verdict() == AnswerVerdict.COPIED);
    }

    @Test
    void an_answer_that_is_nearly_another_one_is_a_copy() {
        PracticalTestResult result = judge(new PracticalTest(
                ITEM,
                "Callers do not see how the amount on their bill comes about.",
                "The callers do not see how the amounts on the bill come about!",
                "The colour scheme for shops waits.",
                null,
                null));
        assertThat(result.answers())
                .extracting(JudgedAnswer::verdict)
                .containsExactly(
                        AnswerVerdict.COPIED,
                        AnswerVerdict.COPIED,
                        AnswerVerdict.WHOLE,
                        AnswerVerdict.MISSING,
                        AnswerVerdict.MISSING);
    }

    @Test
    void the_name_of_the_item_is_no_answer() {
        assertThat(answer(
                                judge(only(
                                        ITEM, PracticalQuestion.CUSTOMER_NEED, "Explain the advance payment on bills")),
                                PracticalQuestion.CUSTOMER_NEED)
                        .verdict())
                .isEqualTo(AnswerVerdict.COPIED);
    }

    @Test
    void what_is_not_answered_whole_is_the_learning_gap_and_a_course_helps_with_it() {
        PracticalTest honest = honest();
        PracticalTestResult result = judge(new PracticalTest(
                honest.item(),
                honest.customerNeed(),
                honest.businessReason(),
                "None.",
                honest.expectedOutcome(),
                null));
        assertThat(result.passed()).isFalse();
        assertThat(result.given()).isEqualTo(4);
        assertThat(result.learningGap())
                .extracting(PracticalTestResult.LearningGap::question)
                .containsExactly(PracticalQuestion.TRADE_OFF, PracticalQuestion.WHY_BEFORE_OTHERS);
        PracticalTestResult helped = FROZEN.helped(result, List.of("cspo", "pspo-i"));
        assertThat(helped.helps()).extracting(HelpfulCourse::course).containsExactly("pspo-i");
        assertThat(helped.helps()).allSatisfy(help -> assertThat(help.claims()).contains("C2.7"));
        assertThat(helped.instead()).isNull();
    }

    @Test
    void the_course_on_the_route_that_helps_with_most_stands_first() {
        PracticalTestResult tooShort = judge(only(ITEM, PracticalQuestion.CUSTOMER_NEED, "Yes"));
        assertThat(FROZEN.helped(tooShort, List.of("safe-popm", "cspo", "pspo-i"))
                        .helps())
                .extracting(HelpfulCourse::course)
                .containsExactly("pspo-i", "cspo", "safe-popm");
    }

    @Test
    void where_no_course_on_the_route_helps_it_is_said_what_does() {
        PracticalTestResult tooShort = judge(only(ITEM, PracticalQuestion.CUSTOMER_NEED, "Yes"));
        PracticalTestResult helped = FROZEN.helped(tooShort, List.of("ai-for-product-owners"));
        assertThat(helped.helps()).isEmpty();
        assertThat(Objects.requireNonNull(helped.instead()).claims()).contains("C2.7");
    }

    private static PracticalTest honest() {
        return new PracticalTest(
                ITEM,
                "People call because they do not see how the monthly amount comes about.",
                "One call in five is about this, and callers leave more often.",
                "The colour scheme for business customers waits.",
                "A fifth fewer calls about the advance payment.",
                "Paper size, colours and a second language would not change why people leave.");
    }

    private static PracticalTestResult judge(PracticalTest test) {
        return FROZEN.judge(test);
    }

    private static JudgedAnswer answer(PracticalTestResult result, PracticalQuestion question) {
        return result.answers().stream()
                .filter(answer -> answer.question() == question)
                .findFirst()
                .orElseThrow();
    }

    private static PracticalTest only(String item, PracticalQuestion question, String answer) {
        return switch (question) {
            case CUSTOMER_NEED -> new PracticalTest(item, answer, null, null, null, null);
            case BUSINESS_REASON -> new PracticalTest(item, null, answer, null, null, null);
            case TRADE_OFF -> new PracticalTest(item, null, null, answer, null, null);
            case EXPECTED_OUTCOME -> new PracticalTest(item, null, null, null, answer, null);
            case WHY_BEFORE_OTHERS -> new PracticalTest(item, null, null, null, null, answer);
        };
    }
}
