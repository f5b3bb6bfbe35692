package io.readiness.explanation.difference;

import io.readiness.assessment.Assessment.TraceEntry.TracedRule;
import io.readiness.explanation.RuleWords;
import io.readiness.explanation.RuleWords.ExplainedRule;
import io.readiness.explanation.RuleWords.ExplainedRule.ExplainedCondition;
import io.readiness.explanation.difference.DifferenceAnswer.AssessmentDifference;
import io.readiness.explanation.difference.DifferenceAnswer.BandsApart;
import io.readiness.explanation.difference.DifferenceAnswer.PathsApart;
import io.readiness.explanation.difference.DifferenceAnswer.PointsApart;
import io.readiness.explanation.difference.DifferenceFinder.Judged;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what differs between two sides. */
final class DifferenceWriter {
    private final Judged first;
    private final Judged second;
    private final Phrases phrases;
    private final Map<String, String> names;
    private final boolean tellsWish;

    DifferenceWriter(Judged first, Judged second, boolean tellsWish) {
        this.tellsWish = tellsWish;
        this.first = first;
        this.second = second;
        this.phrases = first.rulebook().phrases();
        this.names = Map.of("first", first.name(), "second", second.name());
    }

    /** Where each stands first, then signal by signal. */
    List<String> sentences(AssessmentDifference found) {
        List<String> says = new ArrayList<>();
        if (found.isNothing()
                && first.standing().total().equals(second.standing().total())
                && (!tellsWish || first.firmness() == second.firmness())) {
            says.add(say(Phrase.NOTHING_DIFFERS, Map.of()));
        } else {
            says.add(totals(found.total()));
            ranges(first.standing().total(), second.standing().total(), says);
            says.add(bands(found.band()));
            if (tellsWish) {
                says.add(paths(found.path()));
                firmness(says);
            }
            if (found.signals().isEmpty()) {
                says.add(say(Phrase.SIGNALS_ALIKE, Map.of()));
            }
            found.signals().forEach(signal -> says.add(signal.says()));
        }
        if (!first.reference().equals(second.reference())) {
            says.add(phrases.say(Phrase.PERSON_DECIDES, Map.of()));
        }
        return says;
    }

    /** A sentence about the first and the second, with those of the words that it has room for. */
    private String say(Phrase phrase, Map<String, String> more) {
        Map<String, String> words = new TreeMap<>(names);
        words.putAll(more);
        words.keySet().retainAll(phrase.words());
        return phrases.say(phrase, words);
    }

    private String totals(PointsApart total) {
        return say(
                total.difference() == 0 ? Phrase.TOTALS_ALIKE : Phrase.TOTALS_DIFFER,
                Map.of(
                        "points", plain(total.first()),
                        "firstPoints", plain(total.first()),
                        "secondPoints", plain(total.second()),
                        "apart", plain(Math.abs(total.difference()))));
    }

    /** Where nothing is unknown that could earn anything, the totals have said it. */
    private void ranges(Score one, Score other, List<String> says) {
        boolean open = one.high() != one.point() || other.high() != other.point();
        if (open && one.high() != other.high()) {
            says.add(say(
                    Phrase.RANGES_DIFFER,
                    Map.of("firstPoints", plain(one.high()), "secondPoints", plain(other.high()))));
        }
    }

    private String bands(@Nullable BandsApart bands) {
        String band = phrases.word(first.band());
        return say(
                bands == null ? Phrase.BANDS_ALIKE : Phrase.BANDS_DIFFER,
                Map.of("band", band, "firstBand", band, "secondBand", phrases.word(second.band())));
    }

    private String paths(@Nullable PathsApart paths) {
        String title = first.primary().title();
        return say(
                paths == null ? Phrase.PATHS_ALIKE : Phrase.PATHS_DIFFER,
                Map.of(
                        "path",
                        title,
                        "firstPath",
                        title,
                        "secondPath",
                        second.primary().title()));
    }

    private void firmness(List<String> says) {
        if (first.firmness() != second.firmness()) {
            boolean firstIsFirm = first.firmness() == Firmness.FIRM;
            String firm = (firstIsFirm ? first : second).name();
            String provisional = (firstIsFirm ? second : first).name();
            says.add(say(Phrase.FIRMNESS_DIFFERS, Map.of("firm", firm, "provisional", provisional)));
        }
    }

    /** What differs in one signal, and why. */
    String sentence(SignalScale scale, PointsApart points) {
        Signal signal = scale.signal();
        int order = first.rating(signal).compareTo(second.rating(signal));
        if (order == 0) {
            return weighed(scale, first.rating(signal), points);
        }
        Judged above = order > 0 ? first : second;
        Judged below = order > 0 ? second : first;
        return Stream.of(stand(scale, above, below), rule(signal, above), lacks(signal, above, below))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** A level that is the same and earns different points, with all that is needed to do the sums again. */
    private String weighed(SignalScale scale, Rating rating, PointsApart points) {
        Signal signal = scale.signal();
        return say(
                Phrase.SIGNAL_WEIGHED,
                Map.of(
                        "signal", scale.name(),
                        "rating", phrases.word(rating),
                        "firstPoints", plain(points.first()),
                        "secondPoints", plain(points.second()),
                        "firstLevel", String.valueOf(first.scorecard().pointsOf(rating)),
                        "secondLevel", String.valueOf(second.scorecard().pointsOf(rating)),
                        "firstShare", plain(first.scorecard().shareOf(signal)),
                        "secondShare", plain(second.scorecard().shareOf(signal))));
    }

    private String stand(SignalScale scale, Judged above, Judged below) {
        Signal signal = scale.signal();
        boolean unsaid = below.rating(signal) == Rating.UNKNOWN;
        double earned = above.points(signal);
        double open = below.points(signal, above.rating(signal));
        double less = below.points(signal);
        return say(
                stand(signal, above, below),
                Map.of(
                        "signal", scale.name(),
                        "above", above.name(),
                        "below", below.name(),
                        "high", phrases.word(above.rating(signal)),
                        "low", phrases.word(below.rating(signal)),
                        "points",
                                plain(
                                        unsaid
                                                ? open
                                                : PointsApart.of(less, earned).difference()),
                        "abovePoints", plain(earned),
                        "belowPoints", plain(less)));
    }

    private static Phrase stand(Signal signal, Judged above, Judged below) {
        boolean unsaid = below.rating(signal) == Rating.UNKNOWN;
        double open = below.points(signal, above.rating(signal));
        if (above.scorecard().shareOf(signal) == 0 && below.scorecard().shareOf(signal) == 0) {
            return unsaid ? Phrase.SIGNAL_UNSAID_UNSCORED : Phrase.SIGNAL_ABOVE_UNSCORED;
        }
        if (unsaid) {
            return open == 0 ? Phrase.SIGNAL_UNSAID_EARNING_NOTHING : Phrase.SIGNAL_UNSAID;
        }
        return above.points(signal) == open ? Phrase.SIGNAL_ABOVE : Phrase.SIGNAL_ABOVE_WEIGHED;
    }

    private @Nullable String rule(Signal signal, Judged above) {
        return above.because(signal).stream()
                .findFirst()
                .map(rule -> phrases.say(Phrase.RULE_BEHIND, Map.of("rule", rule.says())))
                .orElse(null);
    }

    /**
     * What the rule behind the level of the one misses in the other; where that has another rulebook, the nearest rule. Only
     * of what is the candidate's own: what surrounds the work is nobody's shortfall.
     */
    private @Nullable String lacks(Signal signal, Judged above, Judged below) {
        Part part = below.rulebook().criteria().scale(signal).part();
        if (below.rating(signal) == Rating.UNKNOWN || !Part.SCORED.contains(part)) {
            return null;
        }
        List<ExplainedRule> explained =
                new RuleWords(phrases, new TreeMap<>()).explain(below.checks(signal, above.rating(signal)));
        List<String> behind =
                above.because(signal).stream().map(TracedRule::rule).limit(1).toList();
        return explained.stream()
                .filter(rule -> behind.contains(rule.rule()))
                .findFirst()
                .or(() -> explained.stream().findFirst())
                .flatMap(rule -> rule.missing().stream()
                        .map(ExplainedCondition::says)
                        .reduce((one, other) -> one + " " + other)
                        .map(missing -> phrases.say(
                                rule.truth() == Truth.OPEN ? Phrase.NOT_KNOWN_YET : Phrase.LACKS,
                                Map.of("below", below.name(), "missing", missing))))
                .orElse(null);
    }

    private static String plain(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }
}
