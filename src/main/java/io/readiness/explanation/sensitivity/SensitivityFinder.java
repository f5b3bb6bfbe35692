package io.readiness.explanation.sensitivity;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.sensitivity.MovableNumber.Decided;
import io.readiness.explanation.sensitivity.SensitivityAnswer.BandShift;
import io.readiness.explanation.sensitivity.SensitivityAnswer.NumberValue;
import io.readiness.explanation.sensitivity.SensitivityAnswer.PathShift;
import io.readiness.explanation.sensitivity.SensitivityAnswer.TriedNumber;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.Awaited;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Profile;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how steady a recommendation is: every number of judgement is moved by itself, one step after the other away from
 * today's, and each time the same code decides again.
 */
public final class SensitivityFinder {
    private final Assessor assessor;
    private final Rulebook rulebook;
    private final Phrases phrases;
    private final CriteriaNumbers criteria;
    private final ParameterNumbers parameters;

    /** Tries the numbers that this assessor judges by. */
    public SensitivityFinder(Assessor assessor) {
        this.assessor = assessor;
        this.rulebook = assessor.rulebook();
        this.phrases = rulebook.phrases();
        this.criteria = new CriteriaNumbers(rulebook.criteria());
        this.parameters = new ParameterNumbers(assessor);
    }

    /**
     * How far each number may move before the recommendation changes.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     */
    public SensitivityAnswer find(Profile profile, LocalDate asOf) {
        JudgedTexts read = assessor.read(profile);
        Judgement judgement = assessor.judge(profile, asOf, read);
        Advice primary = judgement.recommendation().primary();
        Decided today = new Decided(
                new Possible(primary.path(), primary.way()),
                judgement.standing().band().point());
        List<MovableNumber> movable = Stream.concat(
                        criteria.of(judgement.standing()), parameters.of(assessor.evaluator(profile, read)))
                .toList();
        List<String> assumptions = movable.stream()
                .map(MovableNumber::assumption)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        SortedMap<String, String> byName = new TreeMap<>();
        assumptions.forEach(assumption -> byName.put(name(assumption, assumptions), assumption));
        List<TriedNumber> numbers = movable.stream()
                .map(number -> tried(number, today, assumptions))
                .sorted(Comparator.comparingDouble(
                        number -> Math.min(number.farFromAnotherPath(), number.farFromAnotherBand())))
                .toList();
        CitationCollector cited = new CitationCollector(judgement::fact, rulebook.claims());
        return new SensitivityAnswer(
                profile.reference(),
                asOf,
                rulebook.edition(),
                says(numbers, byName),
                today.path(),
                today.band(),
                cited.every(numbers),
                byName,
                cited.citations());
    }

    private static TriedNumber tried(MovableNumber number, Decided today, List<String> assumptions) {
        Awaited.check();
        Moves below = Moves.of(number, number.least(), -1, today);
        Moves above = Moves.of(number, number.most(), 1, today);
        return new TriedNumber(
                number.file(),
                number.parameter(),
                number.kind(),
                number.says(),
                NumberValue.of(number.kind(), number.value()),
                NumberValue.of(number.kind(), number.least()),
                NumberValue.of(number.kind(), number.most()),
                below.path(),
                above.path(),
                below.band(),
                above.band(),
                number.claims(),
                number.assumption() == null ? null : name(number.assumption(), assumptions));
    }

    /** Many numbers rest on the same assumption, which is told once under a name. */
    private static String name(String assumption, List<String> assumptions) {
        return "A" + (assumptions.indexOf(assumption) + 1);
    }

    /** What changes first when a number is moved one way. */
    private record Moves(@Nullable PathShift path, @Nullable BandShift band) {
        static Moves of(MovableNumber number, int end, int step, Decided today) {
            PathShift path = null;
            BandShift band = null;
            for (int value = number.value(); value != end && (path == null || band == null); ) {
                value += step;
                Decided decided = number.decided().apply(value);
                NumberValue at = NumberValue.of(number.kind(), value);
                if (path == null && !decided.path().equals(today.path())) {
                    path = new PathShift(at, decided.path());
                }
                if (band == null && decided.band() != today.band()) {
                    band = new BandShift(at, decided.band());
                }
            }
            return new Moves(path, band);
        }
    }

    private List<String> says(List<TriedNumber> numbers, Map<String, String> assumptions) {
        List<String> says = new ArrayList<>();
        says.addAll(hangsOn(
                numbers,
                TriedNumber::nearestForThePath,
                Phrase.PATH_HANGS_ON_NUMBERS,
                Phrase.NO_NUMBER_CHANGES_THE_PATH,
                assumptions));
        says.addAll(hangsOn(
                numbers,
                TriedNumber::nearestForTheBand,
                Phrase.BAND_HANGS_ON_NUMBERS,
                Phrase.NO_NUMBER_CHANGES_THE_BAND,
                assumptions));
        if (numbers.stream().noneMatch(number -> number.kind().weighs() && number.decides())) {
            says.add(phrases.say(Phrase.NO_WEIGHT_DECIDES, Map.of()));
        }
        List<TriedNumber> deciding =
                numbers.stream().filter(TriedNumber::decides).toList();
        if (!deciding.isEmpty()) {
            says.add(phrases.say(
                    Phrase.DECIDING_NUMBERS_ASSUMED,
                    Map.of(
                            "deciding", deciding.size(),
                            "assumed",
                                    deciding.stream()
                                            .filter(number -> number.assumption() != null)
                                            .count())));
        }
        return says;
    }

    /** On how many numbers something hangs, on which most closely, and on what that one rests. */
    private List<String> hangsOn(
            List<TriedNumber> numbers,
            Function<TriedNumber, @Nullable NumberValue> nearest,
            Phrase some,
            Phrase none,
            Map<String, String> assumptions) {
        List<TriedNumber> deciding = numbers.stream()
                .filter(number -> nearest.apply(number) != null)
                .sorted(Comparator.comparingDouble(number -> number.far(nearest.apply(number))))
                .toList();
        if (deciding.isEmpty()) {
            return List.of(phrases.say(none, Map.of("all", numbers.size())));
        }
        TriedNumber first = deciding.get(0);
        String said = phrases.say(
                some,
                Map.of(
                        "deciding", deciding.size(),
                        "all", numbers.size(),
                        "number", first.says(),
                        "value", words(first.value()),
                        "at", words(nearest.apply(first))));
        return first.assumption() == null
                ? List.of(said)
                : List.of(
                        said,
                        phrases.say(
                                Phrase.NEAREST_NUMBER_ASSUMED,
                                Map.of("assumption", Scales.row(assumptions, first.assumption()))));
    }

    private String words(@Nullable NumberValue value) {
        return phrases.value(String.valueOf(value));
    }
}
