package io.readiness.explanation.difference;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Topic;
import io.readiness.assessment.Traced;
import io.readiness.assessment.Traced.TracedRule;
import io.readiness.explanation.ExplainedRule;
import io.readiness.explanation.ExplainedRule.ExplainedCondition;
import io.readiness.explanation.RuleWords;
import io.readiness.explanation.difference.AssessmentDifference.BandsApart;
import io.readiness.explanation.difference.AssessmentDifference.GateApart;
import io.readiness.explanation.difference.AssessmentDifference.PathsApart;
import io.readiness.explanation.difference.AssessmentDifference.PointsApart;
import io.readiness.explanation.difference.AssessmentDifference.SignalApart;
import io.readiness.explanation.difference.Differences.Side;
import io.readiness.judgement.Gap;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleCheck;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.SignalScale;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Gate;
import io.readiness.judgement.standing.Score;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.judgement.standing.Standing;
import io.readiness.mistake.FoundMistake;
import io.readiness.mistake.Mistake;
import io.readiness.profile.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two sides, and says it. */
final class DifferenceFinder {
    private static final Set<Topic> NEEDED = Set.of(Topic.TRACE, Topic.FINDINGS);

    private final Judged first;
    private final Judged second;
    private final boolean people;
    private final Phrases phrases;

    DifferenceFinder(Side first, String firstName, Side second, String secondName, boolean people) {
        this.first = new Judged(first, firstName);
        this.second = new Judged(second, secondName);
        this.people = people;
        this.phrases = first.assessor().rulebook().phrases();
    }

    /** One side, judged, and what it is called. */
    private static final class Judged {
        private final Side side;
        private final String name;
        private final Judgement judgement;
        private final Assessment assessment;
        private final RuleChecks checks;

        Judged(Side side, String name) {
            this.side = side;
            this.name = name;
            this.judgement = side.assessor().judge(side.profile(), side.asOf());
            this.assessment = side.assess(NEEDED);
            this.checks = side.assessor().probe(side.profile()).checks();
        }

        Standing standing() {
            return judgement.standing();
        }

        Rating rating(Signal signal) {
            return standing().rating(signal);
        }

        Scorecard scorecard() {
            return side.assessor().rulebook().criteria().scorecard();
        }

        /** What it adds to the total. */
        BigDecimal points(Signal signal) {
            return points(signal, rating(signal));
        }

        /** What it adds to the total at that level. */
        BigDecimal points(Signal signal, Rating rating) {
            return BigDecimal.valueOf(scorecard().worth(signal, Rating.ABSENT, rating.atWorst()));
        }

        List<TracedRule> because(Signal signal) {
            return all(assessment.trace())
                    .filter(traced -> traced.concluded().signal() == signal)
                    .map(Traced::because)
                    .findFirst()
                    .orElse(List.of());
        }

        List<Signal> gaps() {
            return judgement.gaps().stream().map(Gap::signal).sorted().toList();
        }

        Set<Circumstance> circumstances() {
            return judgement.conclusions().circumstances().keySet();
        }

        List<Mistake> mistakes() {
            return all(assessment.findings()).map(FoundMistake::mistake).toList();
        }

        Band band() {
            return standing().band().point();
        }

        Advice primary() {
            return assessment.recommendation().primary();
        }

        Firmness firmness() {
            return assessment.recommendation().firmness();
        }

        private static <T> Stream<T> all(@Nullable List<T> told) {
            return Stream.ofNullable(told).flatMap(List::stream);
        }
    }

    AssessmentDifference find() {
        List<SignalApart> signals = signals();
        AssessmentDifference found = new AssessmentDifference(
                List.of(),
                apart(points(Standing::total, first), points(Standing::total, second)),
                parts(),
                first.band() == second.band() ? null : new BandsApart(first.band(), second.band()),
                samePath()
                        ? null
                        : new PathsApart(
                                first.primary().path(),
                                first.primary().way(),
                                second.primary().path(),
                                second.primary().way()),
                signals,
                gates(),
                without(first.gaps(), second.gaps()),
                without(second.gaps(), first.gaps()),
                without(first.circumstances(), second.circumstances()),
                without(second.circumstances(), first.circumstances()),
                without(first.mistakes(), second.mistakes()),
                without(second.mistakes(), first.mistakes()));
        return found.saying(says(found));
    }

    private boolean samePath() {
        return first.primary().path() == second.primary().path()
                && first.primary().way() == second.primary().way();
    }

    private static <T extends Comparable<? super T>> List<T> without(Collection<T> some, Collection<T> others) {
        return some.stream().filter(one -> !others.contains(one)).sorted().toList();
    }

    private static BigDecimal points(Function<Standing, Score> score, Judged of) {
        return BigDecimal.valueOf(score.apply(of.standing()).point());
    }

    private static PointsApart apart(BigDecimal first, BigDecimal second) {
        return new PointsApart(
                first.doubleValue(),
                second.doubleValue(),
                second.subtract(first).doubleValue());
    }

    private Map<Part, PointsApart> parts() {
        Map<Part, PointsApart> parts = new EnumMap<>(Part.class);
        for (Part part : Part.SCORED) {
            PointsApart apart = apart(
                    points(standing -> standing.score(part), first), points(standing -> standing.score(part), second));
            if (apart.difference() != 0) {
                parts.put(part, apart);
            }
        }
        return parts;
    }

    private List<GateApart> gates() {
        Map<String, Rating> ofSecond = new TreeMap<>();
        second.standing().gates().forEach(gate -> ofSecond.put(gate.key(), highest(gate, second)));
        List<GateApart> gates = new ArrayList<>();
        for (Gate gate : first.standing().gates()) {
            Rating one = highest(gate, first);
            Rating other = ofSecond.getOrDefault(gate.key(), one);
            if (one != other) {
                gates.add(new GateApart(gate.key(), one, other));
            }
        }
        return gates;
    }

    private static Rating highest(Gate gate, Judged of) {
        return gate.anyOf().stream()
                .map(of::rating)
                .max(Comparator.naturalOrder())
                .orElse(Rating.UNKNOWN);
    }

    private List<SignalApart> signals() {
        List<SignalApart> signals = new ArrayList<>();
        for (SignalScale scale :
                first.side.assessor().rulebook().criteria().signals().values()) {
            Signal signal = scale.signal();
            PointsApart points = apart(first.points(signal), second.points(signal));
            if (first.rating(signal) != second.rating(signal) || points.difference() != 0) {
                signals.add(new SignalApart(
                        signal,
                        first.rating(signal),
                        second.rating(signal),
                        points,
                        says(scale, points),
                        first.because(signal),
                        second.because(signal)));
            }
        }
        signals.sort(Comparator.comparing(
                (SignalApart apart) -> -Math.abs(apart.points().difference())));
        return signals;
    }

    private List<String> says(AssessmentDifference found) {
        Map<String, String> names = Map.of("first", first.name, "second", second.name);
        List<String> says = new ArrayList<>();
        if (found.isNothing()
                && first.standing().total().equals(second.standing().total())
                && first.firmness() == second.firmness()) {
            says.add(phrases.say(Phrase.NOTHING_DIFFERS, names));
        } else {
            says.add(totals(names));
            ranges(names, says);
            says.add(band(names));
            says.add(path(names));
            firmness(names, says);
            if (found.signals().isEmpty()) {
                says.add(phrases.say(Phrase.SIGNALS_ALIKE, names));
            }
            found.signals().forEach(signal -> says.add(signal.says()));
        }
        if (people) {
            says.add(phrases.say(Phrase.PERSON_DECIDES, Map.of()));
        }
        return says;
    }

    private String totals(Map<String, String> names) {
        BigDecimal one = points(Standing::total, first);
        BigDecimal other = points(Standing::total, second);
        if (one.compareTo(other) == 0) {
            return phrases.say(Phrase.TOTALS_ALIKE, with(names, "points", plain(one)));
        }
        String apart = plain(other.subtract(one).abs());
        return phrases.say(
                Phrase.TOTALS_DIFFER,
                with(names, "firstPoints", plain(one), "secondPoints", plain(other), "apart", apart));
    }

    /** Where nothing is unknown that could earn anything, the totals have said it. */
    private void ranges(Map<String, String> names, List<String> says) {
        Score one = first.standing().total();
        Score other = second.standing().total();
        boolean open = one.high() != one.point() || other.high() != other.point();
        if (open && one.high() != other.high()) {
            says.add(phrases.say(
                    Phrase.RANGES_DIFFER,
                    with(
                            names,
                            "firstPoints",
                            plain(BigDecimal.valueOf(one.high())),
                            "secondPoints",
                            plain(BigDecimal.valueOf(other.high())))));
        }
    }

    private String band(Map<String, String> names) {
        return first.band() == second.band()
                ? phrases.say(Phrase.BANDS_ALIKE, with(names, "band", phrases.word(first.band())))
                : phrases.say(
                        Phrase.BANDS_DIFFER,
                        with(
                                names,
                                "firstBand",
                                phrases.word(first.band()),
                                "secondBand",
                                phrases.word(second.band())));
    }

    private String path(Map<String, String> names) {
        String one = first.primary().title();
        return samePath()
                ? phrases.say(Phrase.PATHS_ALIKE, with(names, "path", one))
                : phrases.say(
                        Phrase.PATHS_DIFFER,
                        with(
                                names,
                                "firstPath",
                                one,
                                "secondPath",
                                second.primary().title()));
    }

    private void firmness(Map<String, String> names, List<String> says) {
        if (first.firmness() != second.firmness()) {
            boolean firstIsFirm = first.firmness() == Firmness.FIRM;
            says.add(phrases.say(
                    Phrase.FIRMNESS_DIFFERS,
                    Map.of(
                            "firm",
                            Scales.row(names, firstIsFirm ? "first" : "second"),
                            "provisional",
                            Scales.row(names, firstIsFirm ? "second" : "first"))));
        }
    }

    private String says(SignalScale scale, PointsApart points) {
        Signal signal = scale.signal();
        int order = first.rating(signal).compareTo(second.rating(signal));
        if (order == 0) {
            return weighed(scale, first.rating(signal), points);
        }
        Judged above = order > 0 ? first : second;
        Judged below = order > 0 ? second : first;
        return Stream.of(stand(scale, above, below), rule(signal, above), lacks(signal, above, below))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    /** A level that is the same and earns different points, with all that is needed to do the sums again. */
    private String weighed(SignalScale scale, Rating rating, PointsApart points) {
        Signal signal = scale.signal();
        return phrases.say(
                Phrase.SIGNAL_WEIGHED,
                with(
                        Map.of("signal", scale.name(), "first", first.name, "second", second.name),
                        "rating",
                        phrases.word(rating),
                        "firstPoints",
                        plain(BigDecimal.valueOf(points.first())),
                        "secondPoints",
                        plain(BigDecimal.valueOf(points.second())),
                        "firstLevel",
                        String.valueOf(first.scorecard().pointsOf(rating)),
                        "secondLevel",
                        String.valueOf(second.scorecard().pointsOf(rating)),
                        "firstShare",
                        plain(BigDecimal.valueOf(first.scorecard().shareOf(signal))),
                        "secondShare",
                        plain(BigDecimal.valueOf(second.scorecard().shareOf(signal)))));
    }

    private String stand(SignalScale scale, Judged above, Judged below) {
        Signal signal = scale.signal();
        Map<String, String> words = with(
                Map.of("signal", scale.name(), "above", above.name, "below", below.name),
                "high",
                phrases.word(above.rating(signal)));
        boolean unsaid = below.rating(signal) == Rating.UNKNOWN;
        if (!unsaid) {
            words.put("low", phrases.word(below.rating(signal)));
        }
        BigDecimal earned = above.points(signal);
        BigDecimal open = below.points(signal, above.rating(signal));
        if (above.scorecard().shareOf(signal) == 0 && below.scorecard().shareOf(signal) == 0) {
            return phrases.say(unsaid ? Phrase.SIGNAL_UNSAID_UNSCORED : Phrase.SIGNAL_ABOVE_UNSCORED, words);
        }
        if (unsaid) {
            if (open.signum() == 0) {
                return phrases.say(Phrase.SIGNAL_UNSAID_EARNING_NOTHING, words);
            }
            words.put("points", plain(open));
            return phrases.say(Phrase.SIGNAL_UNSAID, words);
        }
        if (earned.compareTo(open) != 0) {
            words.put("abovePoints", plain(earned));
            words.put("belowPoints", plain(below.points(signal)));
            return phrases.say(Phrase.SIGNAL_ABOVE_WEIGHED, words);
        }
        words.put("points", plain(earned.subtract(below.points(signal))));
        return phrases.say(Phrase.SIGNAL_ABOVE, words);
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
        Part part = below.side.assessor().rulebook().criteria().scale(signal).part();
        if (below.rating(signal) == Rating.UNKNOWN || !Part.SCORED.contains(part)) {
            return null;
        }
        RuleWords words = new RuleWords(phrases, new TreeMap<>());
        List<RuleCheck> checks = below.checks.of(new Finding(signal, above.rating(signal)));
        List<ExplainedRule> explained = words.explain(checks);
        List<String> behind =
                above.because(signal).stream().map(TracedRule::rule).limit(1).toList();
        return explained.stream()
                .filter(rule -> behind.contains(rule.rule()))
                .findFirst()
                .or(() -> explained.stream().findFirst())
                .flatMap(rule -> rule.missing().stream()
                        .map(ExplainedCondition::says)
                        .reduce((one, other) -> phrases.say(Phrase.BOTH, Map.of("one", one, "other", other)))
                        .map(missing -> phrases.say(
                                rule.truth() == Truth.OPEN ? Phrase.NOT_KNOWN_YET : Phrase.LACKS,
                                Map.of("below", below.name, "missing", missing))))
                .orElse(null);
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> with(Map<String, String> words, String... more) {
        Map<String, String> all = new TreeMap<>(words);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
