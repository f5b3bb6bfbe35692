package io.readiness.explanation.difference;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessment.TraceEntry;
import io.readiness.assessment.Assessment.TraceEntry.TracedRule;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View.Topic;
import io.readiness.explanation.difference.DifferenceAnswer.AssessmentDifference;
import io.readiness.explanation.difference.DifferenceAnswer.BandsApart;
import io.readiness.explanation.difference.DifferenceAnswer.GateApart;
import io.readiness.explanation.difference.DifferenceAnswer.PathsApart;
import io.readiness.explanation.difference.DifferenceAnswer.PointsApart;
import io.readiness.explanation.difference.DifferenceAnswer.SignalApart;
import io.readiness.guide.Citation;
import io.readiness.guide.Citation.Claim;
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
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.judgement.standing.Scorecard.Gate;
import io.readiness.judgement.standing.Standing;
import io.readiness.mistake.MistakeRow.Mistake;
import io.readiness.mistake.Mistakes.FoundMistake;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells two assessments apart: two candidates, one at two times, one before and after a change, or under two rulebooks. */
public final class DifferenceFinder {
    private static final Set<Topic> NEEDED = Set.of(Topic.RECOMMENDATION, Topic.TRACE, Topic.MISTAKES);

    private final Judged first;
    private final Judged second;
    private final DifferenceWriter writer;
    private final boolean tellsWish;

    /**
     * Finds what differs.
     *
     * @param tellsWish whether the reader may see what is wanted and recommended, which a manager does not
     */
    private DifferenceFinder(Judged first, Judged second, boolean tellsWish) {
        this.first = first;
        this.second = second;
        this.tellsWish = tellsWish;
        this.writer = new DifferenceWriter(first, second, tellsWish);
    }

    /**
     * One of the two.
     *
     * @param assessor who assesses it
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     */
    public record Side(Assessor assessor, Profile profile, LocalDate asOf) {
        /** Whether both are told the same texts, and read them alike. */
        boolean readsAs(Side other) {
            return assessor == other.assessor
                    && Objects.equals(profile.resumeBullets(), other.profile.resumeBullets())
                    && Objects.equals(profile.practicalTest(), other.profile.practicalTest());
        }

        String version() {
            return assessor.rulebook().edition().version();
        }
    }

    /**
     * Compares two profiles, days or rulebooks, called by what they differ in.
     *
     * @param topics what to show of each
     */
    public static DifferenceAnswer compare(Side first, Side second, Set<Topic> topics) {
        Phrases phrases = first.assessor.rulebook().phrases();
        return answer(
                first,
                name(first, second, Phrase.THE_FIRST, phrases),
                second,
                name(second, first, Phrase.THE_SECOND, phrases),
                topics);
    }

    private static String name(Side side, Side other, Phrase otherwise, Phrases phrases) {
        if (!side.profile.reference().equals(other.profile.reference())) {
            return side.profile.reference();
        }
        if (!side.asOf.equals(other.asOf)) {
            return phrases.say(Phrase.ON_DAY, Map.of("day", side.asOf));
        }
        return side.version().equals(other.version())
                ? phrases.say(otherwise, Map.of())
                : phrases.say(Phrase.UNDER_RULEBOOK, Map.of("version", side.version()));
    }

    /**
     * Compares a profile with itself after changes.
     *
     * @param before the profile as it is
     * @param after the same profile with the changes made
     * @param topics what to show of each
     */
    public static DifferenceAnswer whatIf(Side before, Side after, Set<Topic> topics) {
        Phrases phrases = before.assessor.rulebook().phrases();
        return answer(
                before,
                phrases.say(Phrase.BEFORE_CHANGES, Map.of()),
                after,
                phrases.say(Phrase.AFTER_CHANGES, Map.of()),
                topics);
    }

    /**
     * Tells alone what differs, where neither assessment is shown beside it.
     *
     * @param tellsWish whether the reader may see what is wanted and recommended
     */
    public static Apart apart(Side first, Side second, boolean tellsWish) {
        Phrases phrases = first.assessor.rulebook().phrases();
        JudgedTexts read = first.assessor.read(first.profile);
        return apart(
                Judged.of(first, name(first, second, Phrase.THE_FIRST, phrases), read),
                Judged.beside(first, read, second, name(second, first, Phrase.THE_SECOND, phrases)),
                tellsWish);
    }

    /**
     * What differs, without the two assessments.
     *
     * @param difference what differs
     * @param citations every claim cited in it, by guide and section
     */
    public record Apart(AssessmentDifference difference, List<Citation> citations) {}

    private static DifferenceAnswer answer(
            Side one, String nameOfOne, Side other, String nameOfOther, Set<Topic> topics) {
        JudgedTexts read = one.assessor.read(one.profile);
        Judged first = Judged.of(one, nameOfOne, read);
        Judged second = Judged.beside(one, read, other, nameOfOther);
        Apart apart = apart(first, second, topics.contains(Topic.RECOMMENDATION));
        return new DifferenceAnswer(first.assess(topics), second.assess(topics), apart.difference(), apart.citations());
    }

    private static Apart apart(Judged first, Judged second, boolean tellsWish) {
        AssessmentDifference difference = new DifferenceFinder(first, second, tellsWish).find();
        SortedMap<String, Claim> claims = new TreeMap<>(second.rulebook().claims());
        claims.putAll(first.rulebook().claims());
        CitationCollector sources = new CitationCollector(UnaryOperator.identity(), claims);
        sources.every(difference.signals());
        return new Apart(difference, sources.citations());
    }

    /** One side, judged, and what it is called. */
    record Judged(
            Side side, String name, JudgedTexts read, Judgement judgement, Assessment assessment, RuleChecks checks) {
        static Judged of(Side side, String name, JudgedTexts read) {
            return new Judged(
                    side,
                    name,
                    read,
                    side.assessor.judge(side.profile, side.asOf, read),
                    side.assessor.assess(side.profile, side.asOf, NEEDED, read),
                    side.assessor.evaluator(side.profile, read).checks());
        }

        /** Beside another one whose texts were read already: the same texts are not read twice. */
        static Judged beside(Side other, JudgedTexts read, Side side, String name) {
            return of(side, name, side.readsAs(other) ? read : side.assessor.read(side.profile));
        }

        Assessment assess(Set<Topic> topics) {
            return side.assessor.assess(side.profile, side.asOf, topics, read);
        }

        String reference() {
            return side.profile.reference();
        }

        Rulebook rulebook() {
            return side.assessor.rulebook();
        }

        Scorecard scorecard() {
            return rulebook().criteria().scorecard();
        }

        Standing standing() {
            return judgement.standing();
        }

        Rating rating(Signal signal) {
            return standing().rating(signal);
        }

        /** What it adds to the total. */
        double points(Signal signal) {
            return points(signal, rating(signal));
        }

        /** What it would add to the total at that level. */
        double points(Signal signal, Rating rating) {
            return scorecard().worth(signal, Rating.ABSENT, rating.atWorst());
        }

        List<TracedRule> because(Signal signal) {
            return all(assessment.trace())
                    .filter(traced -> traced.concluded().signal() == signal)
                    .map(TraceEntry::because)
                    .findFirst()
                    .orElse(List.of());
        }

        /** The rules that could rate the signal so, held against what was told. */
        List<RuleCheck> checks(Signal signal, Rating rating) {
            return checks.of(new Finding(signal, rating));
        }

        List<Signal> gaps() {
            return judgement.gaps().stream().map(Gap::signal).toList();
        }

        Set<Circumstance> circumstances() {
            return judgement.conclusions().circumstances().keySet();
        }

        List<Mistake> mistakes() {
            return all(assessment.mistakes()).map(FoundMistake::mistake).toList();
        }

        Band band() {
            return standing().band().point();
        }

        Advice primary() {
            return assessment.recommended().primary();
        }

        Firmness firmness() {
            return assessment.recommended().firmness();
        }

        private static <T> Stream<T> all(@Nullable List<T> told) {
            return Stream.ofNullable(told).flatMap(List::stream);
        }
    }

    private AssessmentDifference find() {
        AssessmentDifference found = new AssessmentDifference(
                List.of(),
                PointsApart.of(
                        first.standing().total().point(),
                        second.standing().total().point()),
                parts(),
                first.band() == second.band() ? null : new BandsApart(first.band(), second.band()),
                paths(first.primary(), second.primary()),
                signals(),
                gates(),
                without(first.gaps(), second.gaps()),
                without(second.gaps(), first.gaps()),
                without(first.circumstances(), second.circumstances()),
                without(second.circumstances(), first.circumstances()),
                without(first.mistakes(), second.mistakes()),
                without(second.mistakes(), first.mistakes()));
        AssessmentDifference told = tellsWish ? found : found.withoutWish();
        return told.saying(writer.sentences(told));
    }

    private static @Nullable PathsApart paths(Advice first, Advice second) {
        return first.path() == second.path() && first.way() == second.way()
                ? null
                : new PathsApart(first.path(), first.way(), second.path(), second.way());
    }

    private static <T extends Comparable<? super T>> List<T> without(Collection<T> some, Collection<T> others) {
        return some.stream().filter(one -> !others.contains(one)).sorted().toList();
    }

    private Map<Part, PointsApart> parts() {
        Map<Part, PointsApart> parts = new EnumMap<>(Part.class);
        for (Part part : Part.SCORED) {
            PointsApart points = PointsApart.of(
                    first.standing().score(part).point(),
                    second.standing().score(part).point());
            if (points.difference() != 0) {
                parts.put(part, points);
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
        for (SignalScale scale : first.rulebook().criteria().signals().values()) {
            Signal signal = scale.signal();
            PointsApart points = PointsApart.of(first.points(signal), second.points(signal));
            if (first.rating(signal) != second.rating(signal) || points.difference() != 0) {
                signals.add(new SignalApart(
                        signal,
                        first.rating(signal),
                        second.rating(signal),
                        points,
                        writer.sentence(scale, points),
                        first.because(signal),
                        second.because(signal)));
            }
        }
        signals.sort(Comparator.comparing(
                (SignalApart apart) -> -Math.abs(apart.points().difference())));
        return signals;
    }
}
