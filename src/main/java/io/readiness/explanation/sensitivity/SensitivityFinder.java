package io.readiness.explanation.sensitivity;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.ViewRow;
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
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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
        Judgement judgement = assessor.judge(profile, asOf);
        Advice primary = judgement.recommendation().primary();
        Decided today = new Decided(
                new Possible(primary.path(), primary.way()),
                judgement.standing().band().point());
        Assumptions assumptions = new Assumptions();
        List<TriedNumber> numbers = Stream.concat(criteria.of(judgement.standing()), parameters.of(judgement.profile()))
                .map(number -> tried(number, today, assumptions))
                .sorted(Comparator.comparingDouble(
                        number -> Math.min(number.farFromAnotherPath(), number.farFromAnotherBand())))
                .toList();
        CitationCollector cited = new CitationCollector(ViewRow.EVERYTHING, judgement::fact, rulebook.claims());
        return new SensitivityAnswer(
                profile.reference(),
                asOf,
                rulebook.edition(),
                says(numbers, assumptions),
                today.path(),
                today.band(),
                cited.every(numbers),
                assumptions.byName(),
                cited.citations());
    }

    private static TriedNumber tried(MovableNumber number, Decided today, Assumptions assumptions) {
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
                assumptions.name(number.assumption()));
    }

    /** Many numbers rest on the same assumption, which is told once under a name. */
    private static final class Assumptions {
        private final List<String> texts = new ArrayList<>();

        @Nullable
        String name(@Nullable String text) {
            if (text == null) {
                return null;
            }
            if (!texts.contains(text)) {
                texts.add(text);
            }
            return name(texts.indexOf(text));
        }

        private static String name(int index) {
            return "A" + (index + 1);
        }

        String text(String name) {
            return Scales.row(byName(), name);
        }

        SortedMap<String, String> byName() {
            SortedMap<String, String> byName = new TreeMap<>();
            for (int i = 0; i < texts.size(); i++) {
                byName.put(name(i), texts.get(i));
            }
            return byName;
        }
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

    private List<String> says(List<TriedNumber> numbers, Assumptions assumptions) {
        List<String> says = new ArrayList<>();
        List<TriedNumber> forThePath = deciding(numbers, TriedNumber::decidesThePath, TriedNumber::farFromAnotherPath);
        List<TriedNumber> forTheBand = deciding(numbers, TriedNumber::decidesTheBand, TriedNumber::farFromAnotherBand);
        if (forThePath.isEmpty()) {
            says.add(phrases.say(Phrase.NO_NUMBER_CHANGES_THE_PATH, Map.of("all", numbers.size())));
        } else {
            says.addAll(hangsOn(
                    Phrase.PATH_HANGS_ON_NUMBERS,
                    forThePath,
                    numbers.size(),
                    TriedNumber::nearestForThePath,
                    assumptions));
        }
        if (forTheBand.isEmpty()) {
            says.add(phrases.say(Phrase.NO_NUMBER_CHANGES_THE_BAND, Map.of("all", numbers.size())));
        } else {
            says.addAll(hangsOn(
                    Phrase.BAND_HANGS_ON_NUMBERS,
                    forTheBand,
                    numbers.size(),
                    TriedNumber::nearestForTheBand,
                    assumptions));
        }
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

    private static List<TriedNumber> deciding(
            List<TriedNumber> numbers, Predicate<TriedNumber> decides, ToDoubleFunction<TriedNumber> far) {
        return numbers.stream()
                .filter(decides)
                .sorted(Comparator.comparingDouble(far))
                .toList();
    }

    private List<String> hangsOn(
            Phrase phrase,
            List<TriedNumber> deciding,
            int all,
            Function<TriedNumber, @Nullable NumberValue> nearest,
            Assumptions assumptions) {
        TriedNumber first = deciding.get(0);
        List<String> says = new ArrayList<>();
        says.add(phrases.say(
                phrase,
                Map.of(
                        "deciding", deciding.size(),
                        "all", all,
                        "number", first.says(),
                        "value", words(first.value()),
                        "at", words(nearest.apply(first)))));
        if (first.assumption() != null) {
            says.add(phrases.say(
                    Phrase.NEAREST_NUMBER_ASSUMED, Map.of("assumption", assumptions.text(first.assumption()))));
        }
        return says;
    }

    private String words(@Nullable NumberValue value) {
        return phrases.value(String.valueOf(value));
    }
}
