package io.readiness.explanation;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Phrase;
import io.readiness.assessment.Phrases;
import io.readiness.assessment.Topic;
import io.readiness.assessment.Traced;
import io.readiness.assessment.Traced.TracedRule;
import io.readiness.explanation.AssessmentDifference.BandsApart;
import io.readiness.explanation.AssessmentDifference.GateApart;
import io.readiness.explanation.AssessmentDifference.PathsApart;
import io.readiness.explanation.AssessmentDifference.PointsApart;
import io.readiness.explanation.AssessmentDifference.SignalApart;
import io.readiness.explanation.Differences.Side;
import io.readiness.judgement.Band;
import io.readiness.judgement.Finding;
import io.readiness.judgement.Gap;
import io.readiness.judgement.Gate;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Part;
import io.readiness.judgement.Path;
import io.readiness.judgement.Rating;
import io.readiness.judgement.RuleCheck;
import io.readiness.judgement.RuleChecks;
import io.readiness.judgement.SignalScale;
import io.readiness.judgement.Standing;
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

        /** What it adds to the total. */
        BigDecimal points(Signal signal) {
            return BigDecimal.valueOf(side.assessor()
                    .rulebook()
                    .criteria()
                    .scorecard()
                    .worth(signal, Rating.ABSENT, rating(signal).atWorst()));
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

        List<Mistake> mistakes() {
            return all(assessment.findings()).map(FoundMistake::mistake).toList();
        }

        Band band() {
            return standing().band().point();
        }

        Path path() {
            return assessment.recommendation().primary().path();
        }

        String title() {
            return assessment.recommendation().primary().title();
        }

        private static <T> Stream<T> all(@Nullable List<T> told) {
            return Stream.ofNullable(told).flatMap(List::stream);
        }
    }

    AssessmentDifference find() {
        List<SignalApart> signals = signals();
        return new AssessmentDifference(
                says(signals),
                apart(points(Standing::total, first), points(Standing::total, second)),
                parts(),
                first.band() == second.band() ? null : new BandsApart(first.band(), second.band()),
                first.path() == second.path() ? null : new PathsApart(first.path(), second.path()),
                signals,
                gates(),
                without(first.gaps(), second.gaps()),
                without(second.gaps(), first.gaps()),
                without(
                        first.judgement.conclusions().circumstances().keySet(),
                        second.judgement.conclusions().circumstances().keySet()),
                without(
                        second.judgement.conclusions().circumstances().keySet(),
                        first.judgement.conclusions().circumstances().keySet()),
                without(first.mistakes(), second.mistakes()),
                without(second.mistakes(), first.mistakes()));
    }

    private static <T extends Comparable<? super T>> List<T> without(Collection<T> some, Collection<T> others) {
        return some.stream().filter(one -> !others.contains(one)).sorted().toList();
    }

    private static BigDecimal points(Function<Standing, io.readiness.judgement.Score> score, Judged of) {
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

    private List<String> says(List<SignalApart> signals) {
        List<String> says = new ArrayList<>();
        Map<String, String> names = Map.of("first", first.name, "second", second.name);
        if (signals.isEmpty() && first.path() == second.path() && first.band() == second.band()) {
            says.add(phrases.say(Phrase.NOTHING_DIFFERS, names));
            return says;
        }
        BigDecimal one = points(Standing::total, first);
        BigDecimal other = points(Standing::total, second);
        says.add(
                one.compareTo(other) == 0
                        ? phrases.say(Phrase.TOTALS_ALIKE, with(names, "points", plain(one)))
                        : phrases.say(
                                Phrase.TOTALS_DIFFER,
                                with(
                                        names,
                                        "firstPoints",
                                        plain(one),
                                        "secondPoints",
                                        plain(other),
                                        "apart",
                                        plain(other.subtract(one).abs()))));
        if (first.band() != second.band()) {
            says.add(phrases.say(
                    Phrase.BANDS_DIFFER,
                    with(
                            names,
                            "firstBand",
                            RuleWords.words(first.band()),
                            "secondBand",
                            RuleWords.words(second.band()))));
        }
        says.add(
                first.path() == second.path()
                        ? phrases.say(Phrase.PATHS_ALIKE, with(names, "path", first.title()))
                        : phrases.say(
                                Phrase.PATHS_DIFFER,
                                with(names, "firstPath", first.title(), "secondPath", second.title())));
        signals.forEach(signal -> says.add(signal.says()));
        if (people) {
            says.add(phrases.say(Phrase.PERSON_DECIDES, Map.of()));
        }
        return says;
    }

    private String says(SignalScale scale, PointsApart points) {
        Signal signal = scale.signal();
        int order = first.rating(signal).compareTo(second.rating(signal));
        if (order == 0) {
            return phrases.say(
                    Phrase.SIGNAL_WEIGHED,
                    Map.of(
                            "signal",
                            scale.name(),
                            "first",
                            first.name,
                            "second",
                            second.name,
                            "rating",
                            RuleWords.words(first.rating(signal)),
                            "firstPoints",
                            plain(BigDecimal.valueOf(points.first())),
                            "secondPoints",
                            plain(BigDecimal.valueOf(points.second()))));
        }
        Judged above = order > 0 ? first : second;
        Judged below = order > 0 ? second : first;
        return Stream.of(
                        stand(scale, above, below, Math.abs(points.difference())),
                        rule(signal, above),
                        lacks(signal, above, below))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private String stand(SignalScale scale, Judged above, Judged below, double points) {
        Signal signal = scale.signal();
        Map<String, String> words = with(
                Map.of("signal", scale.name(), "above", above.name, "below", below.name),
                "high",
                RuleWords.words(above.rating(signal)));
        boolean unsaid = below.rating(signal) == Rating.UNKNOWN;
        if (!unsaid) {
            words.put("low", RuleWords.words(below.rating(signal)));
        }
        if (points == 0) {
            return phrases.say(unsaid ? Phrase.SIGNAL_UNSAID_UNSCORED : Phrase.SIGNAL_ABOVE_UNSCORED, words);
        }
        words.put("points", plain(BigDecimal.valueOf(points)));
        return phrases.say(unsaid ? Phrase.SIGNAL_UNSAID : Phrase.SIGNAL_ABOVE, words);
    }

    private @Nullable String rule(Signal signal, Judged above) {
        return above.because(signal).stream()
                .findFirst()
                .map(rule -> phrases.say(Phrase.RULE_BEHIND, Map.of("rule", rule.rule())))
                .orElse(null);
    }

    /** What the rule behind the level of the one misses in the other; where that has another rulebook, the nearest rule. */
    private @Nullable String lacks(Signal signal, Judged above, Judged below) {
        if (below.rating(signal) == Rating.UNKNOWN) {
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
                        .reduce((one, other) -> phrases.say(Phrase.BOTH, Map.of("one", one, "other", other))))
                .map(missing -> phrases.say(Phrase.LACKS, Map.of("below", below.name, "missing", missing)))
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
