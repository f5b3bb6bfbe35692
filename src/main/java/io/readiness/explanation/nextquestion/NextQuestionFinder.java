package io.readiness.explanation.nextquestion;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.NoticeRow;
import io.readiness.explanation.nextquestion.NextQuestionAnswer.BesideQuestion;
import io.readiness.explanation.nextquestion.NextQuestionAnswer.NextQuestion;
import io.readiness.explanation.nextquestion.NextQuestionAnswer.PossibleAnswer;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.OpenQuestion;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.Recommender;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which question is worth asking next, by the same ranking whose first question an assessment names. */
public final class NextQuestionFinder {
    private final Assessor assessor;
    private final Rulebook rulebook;
    private final Phrases phrases;
    private final Recommender recommender;

    /** The scale of each signal, by the id of the question about it. */
    private final Map<String, SignalScale> scales = new HashMap<>();

    /** Asks by the judgement of this assessor. */
    public NextQuestionFinder(Assessor assessor) {
        this.assessor = assessor;
        this.rulebook = assessor.rulebook();
        this.phrases = rulebook.phrases();
        this.recommender = new Recommender(rulebook.criteria(), new ConditionWords(rulebook.criteria()));
        rulebook.criteria().signals().forEach((signal, scale) -> scales.put(signal.name(), scale));
    }

    /**
     * The questions worth asking of a candidate.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     * @param most how many to name
     */
    public NextQuestionAnswer find(Profile profile, LocalDate asOf, int most) {
        Judgement judgement = assessor.judge(profile, asOf);
        Standing standing = judgement.standing();
        List<PathRow> possible = recommender.possible(standing);
        List<OpenQuestion> ranking = recommender.ranking(standing);
        CitationCollector sources = new CitationCollector(judgement::fact, rulebook.claims());
        return new NextQuestionAnswer(
                profile.reference(),
                asOf,
                rulebook.edition(),
                says(possible.size(), ranking, standing.total()),
                judgement.recommendation().firmness(),
                possible.stream()
                        .map(row -> new Possible(row.path(), row.way()))
                        .toList(),
                standing.band(),
                standing.total(),
                ranking.size(),
                sources.every(ranking.stream()
                        .limit(most)
                        .map(question -> told(question, possible.size(), standing.total()))
                        .toList()),
                sources.every(besides(judgement)),
                sources.citations());
    }

    private List<BesideQuestion> besides(Judgement judgement) {
        List<BesideQuestion> besides = new ArrayList<>();
        for (NoticeRow row : rulebook.notices().collect(EvidenceAge.of(judgement))) {
            if (row.asks() != null) {
                besides.add(new BesideQuestion(row.asks(), row.because(), row.path(), row.claims()));
            }
        }
        return besides;
    }

    private String says(int ways, List<OpenQuestion> ranking, Score total) {
        if (ranking.isEmpty()) {
            return phrases.say(Phrase.NO_QUESTION_OPEN, Map.of());
        }
        return ways > 1
                ? phrases.say(Phrase.QUESTIONS_FOR_THE_PATH, Map.of("ways", ways))
                : phrases.say(
                        Phrase.QUESTIONS_FOR_THE_SCORE, Map.of("low", plain(total.low()), "high", plain(total.high())));
    }

    private NextQuestion told(OpenQuestion question, int ways, Score total) {
        return new NextQuestion(
                question.id(),
                question.asks(),
                helps(question, ways, total),
                ways > 1 && question.rowsAtMost() == 1,
                rounded(question.rowsOnAverage()).doubleValue(),
                question.rowsAtMost(),
                question.points(),
                question.answers().stream()
                        .map(answer -> new PossibleAnswer(
                                answer.answer(),
                                words(question, answer.answer()),
                                answer.rows().size()))
                        .toList(),
                question.tells(),
                question.claims());
    }

    private List<String> helps(OpenQuestion question, int ways, Score total) {
        List<String> helps = new ArrayList<>();
        if (ways > 1 && question.rowsAtMost() == 1) {
            helps.add(phrases.say(Phrase.QUESTION_SETTLES_THE_PATH, Map.of("ways", ways)));
        } else if (question.rowsOnAverage() < ways) {
            helps.add(phrases.say(
                    Phrase.QUESTION_NARROWS_THE_PATH,
                    Map.of(
                            "ways", ways,
                            "average", plain(question.rowsOnAverage()),
                            "most", question.rowsAtMost())));
        } else if (question.bearsOnThePath()) {
            helps.add(phrases.say(Phrase.QUESTION_PREPARES_THE_PATH, Map.of("ways", ways)));
        }
        if (question.points() > 0) {
            helps.add(phrases.say(
                    Phrase.QUESTION_NARROWS_THE_SCORE,
                    Map.of("points", plain(question.points()), "range", plain(total.high() - total.low()))));
        }
        return helps;
    }

    /** What a level looks like in the work; null: the question is about something else than a signal. */
    private @Nullable String words(OpenQuestion question, String answer) {
        SignalScale scale = scales.get(question.id());
        return scale == null ? null : scale.words(Rating.valueOf(answer));
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP);
    }

    private static String plain(double figure) {
        return rounded(figure).stripTrailingZeros().toPlainString();
    }
}
