package io.readiness.explanation.sensitivity;

import io.readiness.explanation.sensitivity.MovableNumber.Decided;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.judgement.standing.Scorecard.BandRow;
import io.readiness.judgement.standing.Scorecard.Basis;
import io.readiness.judgement.standing.Standing;
import io.readiness.judgement.standing.Threshold;
import io.readiness.judgement.standing.Threshold.NumberKind;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the tables: points, weights, and what bands and paths ask for. None of them bears on a rating or a
 * circumstance, so the same standing is held against the changed tables and no rule has to run again.
 */
final class CriteriaNumbers {
    private static final String RULEBOOK = "rulebook.yaml";
    private static final String PATHS = "paths/paths.yaml";
    private static final int WHOLE = 100;

    private final Criteria criteria;
    private final Scorecard scorecard;
    private final Phrases phrases;
    private final ConditionWords words;

    CriteriaNumbers(Criteria criteria) {
        this.criteria = criteria;
        this.scorecard = criteria.scorecard();
        this.phrases = criteria.phrases();
        this.words = new ConditionWords(criteria);
    }

    /** Each number by itself, as far as it could bear on this candidate, in the order in which the rulebook has them. */
    Stream<MovableNumber> of(Standing standing) {
        return Stream.of(points(standing), weights(standing), parts(standing), bands(standing), paths(standing))
                .flatMap(numbers -> numbers);
    }

    /** A level earns no less than the one before, and no more than the next; absence earns nothing, as silence does. */
    private Stream<MovableNumber> points(Standing standing) {
        Map<Rating, Integer> points = scorecard.points();
        List<Rating> levels = List.copyOf(points.keySet());
        return Stream.iterate(1, at -> at < levels.size(), at -> at + 1)
                .map(at -> scored(
                        NumberKind.POINTS,
                        phrases.say(Phrase.NUMBER_OF_POINTS, Map.of("level", phrases.word(levels.get(at)))),
                        scorecard.pointsOf(levels.get(at)),
                        scorecard.pointsOf(levels.get(at - 1)),
                        at == levels.size() - 1 ? WHOLE : scorecard.pointsOf(levels.get(at + 1)),
                        scorecard.earning(),
                        number -> Decided.of(
                                criteria.with(scorecard.withPoints(with(points, levels.get(at), number))), standing)));
    }

    /** Every signal keeps some weight, so that none falls out of the score. */
    private Stream<MovableNumber> weights(Standing standing) {
        return scorecard.weights().entrySet().stream()
                .filter(part -> part.getValue().size() > 1)
                .flatMap(part -> part.getValue().keySet().stream()
                        .map(signal -> weight(part.getKey(), part.getValue(), signal, standing)));
    }

    private MovableNumber weight(Part part, Map<Signal, Integer> weights, Signal signal, Standing standing) {
        return scored(
                NumberKind.WEIGHT,
                phrases.say(
                        Phrase.NUMBER_OF_WEIGHT,
                        Map.of("signal", criteria.scale(signal).name(), "part", phrases.word(part))),
                Scales.row(weights, signal),
                1,
                mostShare(weights, signal),
                scorecard.weighing(),
                number -> Decided.of(
                        criteria.with(scorecard.withWeights(part, withShare(weights, signal, number))), standing));
    }

    private Stream<MovableNumber> parts(Standing standing) {
        Map<Part, Integer> parts = scorecard.parts();
        return parts.keySet().stream()
                .map(part -> scored(
                        NumberKind.PART_WEIGHT,
                        phrases.say(Phrase.NUMBER_OF_PART_WEIGHT, Map.of("part", phrases.word(part))),
                        Scales.row(parts, part),
                        1,
                        mostShare(parts, part),
                        scorecard.weighing(),
                        number -> Decided.of(
                                criteria.with(scorecard.withParts(withShare(parts, part, number))), standing)));
    }

    private static MovableNumber scored(
            NumberKind kind, String says, int value, int least, int most, Basis basis, IntFunction<Decided> decided) {
        return new MovableNumber(
                RULEBOOK, null, kind, says, value, least, most, basis.claims(), basis.assumption(), decided);
    }

    private Stream<MovableNumber> bands(Standing standing) {
        List<BandRow> bands = scorecard.bands().rows();
        return IntStream.range(0, bands.size()).boxed().flatMap(at -> {
            BandRow row = bands.get(at);
            return thresholds(row)
                    .map(one -> asked(
                            RULEBOOK,
                            one.threshold(),
                            phrases.say(
                                    Phrase.NUMBER_OF_A_BAND,
                                    Map.of(
                                            "band",
                                            phrases.word(row.band()),
                                            "asks",
                                            words.asks(one.threshold().asks()))),
                            row.claims(),
                            row.assumption(),
                            moved -> Decided.of(
                                    criteria.with(
                                            scorecard.withBands(with(bands, at, row.asking(one.asking(row, moved))))),
                                    standing)));
        });
    }

    private Stream<MovableNumber> paths(Standing standing) {
        List<PathRow> paths = criteria.paths().rows();
        return IntStream.range(0, paths.size()).boxed().flatMap(at -> {
            PathRow row = paths.get(at);
            return thresholds(row)
                    .map(one -> asked(
                            PATHS,
                            one.threshold(),
                            phrases.say(
                                    Phrase.NUMBER_OF_A_PATH,
                                    Map.of(
                                            "path", row.title(),
                                            "asks", said(row.needs().get(one.need())),
                                            "wanted", words.asks(one.threshold().asks()))),
                            row.needs().get(one.need()).claims(),
                            row.assumption(),
                            moved -> Decided.of(
                                    criteria.with(
                                            criteria.paths().with(with(paths, at, row.asking(one.asking(row, moved))))),
                                    standing)));
        });
    }

    private String said(Need need) {
        return Objects.requireNonNullElse(need.says(), phrases.whole(words.asks(need.that())));
    }

    /** A number in one of the needs of a row. */
    private record NeedThreshold(int need, Threshold threshold) {
        /** The needs of the row, that one asking for something else. */
        List<Need> asking(DecisionTable.Row row, Condition moved) {
            return with(row.needs(), need, row.needs().get(need).asking(moved));
        }
    }

    private Stream<NeedThreshold> thresholds(DecisionTable.Row row) {
        return IntStream.range(0, row.needs().size())
                .boxed()
                .flatMap(need -> row.needs().get(need).that().thresholds(scorecard).stream()
                        .map(threshold -> new NeedThreshold(need, threshold)));
    }

    private static MovableNumber asked(
            String file,
            Threshold threshold,
            String says,
            List<String> claims,
            @Nullable String assumption,
            Function<Condition, Decided> decided) {
        return new MovableNumber(
                file,
                null,
                threshold.kind(),
                says,
                threshold.value(),
                threshold.least(),
                threshold.most(),
                claims,
                assumption,
                number -> decided.apply(threshold.moved().apply(number)));
    }

    private static <K extends Enum<K>> Map<K, Integer> with(Map<K, Integer> numbers, K key, int number) {
        Map<K, Integer> changed = new EnumMap<>(numbers);
        changed.put(key, number);
        return changed;
    }

    private static <T> List<T> with(List<T> rows, int at, T row) {
        List<T> changed = new ArrayList<>(rows);
        changed.set(at, row);
        return changed;
    }

    /** How far one of the shares can rise before nothing is left for one of the others. */
    static <K extends Enum<K>> int mostShare(Map<K, Integer> shares, K one) {
        int most = Scales.row(shares, one);
        while (!withShare(shares, one, most + 1).containsValue(0)) {
            most++;
        }
        return most;
    }

    /**
     * Whole percentages that sum to 100, one of them moved. Where it takes more, the others give in proportion to what they
     * have; what they keep is rounded by the largest remainder.
     */
    static <K extends Enum<K>> Map<K, Integer> withShare(Map<K, Integer> shares, K one, int share) {
        Map<K, Integer> moved = new EnumMap<>(shares);
        moved.put(one, share);
        List<K> others = new ArrayList<>(shares.keySet());
        others.remove(one);
        int left = WHOLE - share;
        int today = WHOLE - Scales.row(shares, one);
        int given = 0;
        for (K other : others) {
            int whole = left * Scales.row(shares, other) / today;
            moved.put(other, whole);
            given += whole;
        }
        others.sort(Comparator.comparingInt((K other) -> left * Scales.row(shares, other) % today)
                .reversed());
        for (K other : others.subList(0, left - given)) {
            moved.merge(other, 1, Integer::sum);
        }
        return moved;
    }
}
