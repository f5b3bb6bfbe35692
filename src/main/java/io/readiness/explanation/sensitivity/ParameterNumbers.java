package io.readiness.explanation.sensitivity;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.ProfileEvaluator;
import io.readiness.explanation.sensitivity.MovableNumber.Decided;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Standing;
import io.readiness.judgement.standing.Threshold.NumberKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The parameters of the rulebook. One moves everywhere at once: in the rules that name it, and in what bands and paths ask for.
 * The rules are asked again only where it passes something that was told: everywhere else they conclude the same.
 */
final class ParameterNumbers {
    private static final String PARAMETERS = "parameters.yaml";
    private static final int WHOLE = 100;

    private final Assessor assessor;
    private final Criteria criteria;

    ParameterNumbers(Assessor assessor) {
        this.assessor = assessor;
        this.criteria = assessor.rulebook().criteria();
    }

    /** Each parameter that could bear on this candidate, in the order of the rulebook. */
    Stream<MovableNumber> of(ProfileEvaluator evaluator) {
        Standing shown = evaluator.shown();
        return criteria.parameters().values().stream()
                .filter(parameter -> assessor.namesInRules(parameter) || criteria.asksFor(parameter.key()))
                .map(parameter -> movable(parameter, evaluator, shown));
    }

    private MovableNumber movable(Parameter parameter, ProfileEvaluator evaluator, Standing shown) {
        boolean asked = criteria.asksFor(parameter.key());
        List<Integer> turning = evaluator.turningPoints(parameter);
        Map<Integer, Decided> known = new TreeMap<>();
        Decided today = Decided.of(criteria, shown);
        IntFunction<Decided> decided = value -> asked || turning.contains(value)
                ? known.computeIfAbsent(value, moved -> decided(parameter, moved, evaluator, shown, turning))
                : today;
        int most = Stream.concat(Stream.of(2 * parameter.value()), turning.stream())
                .reduce(Math::max)
                .orElseThrow();
        return new MovableNumber(
                PARAMETERS,
                parameter.key(),
                NumberKind.PARAMETER,
                criteria.phrases()
                        .say(
                                Phrase.NUMBER_OF_A_PARAMETER,
                                Map.of("parameter", parameter.key(), "unit", parameter.unit())),
                parameter.value(),
                0,
                asked ? Math.max(most, WHOLE) : most,
                parameter.claims(),
                parameter.assumption(),
                decided);
    }

    private Decided decided(
            Parameter parameter, int value, ProfileEvaluator evaluator, Standing shown, List<Integer> turning) {
        Criteria moved = criteria.with(parameter.key(), value);
        boolean turned = turning.stream()
                .anyMatch(point ->
                        Math.min(parameter.value(), value) <= point && point <= Math.max(parameter.value(), value));
        return Decided.of(moved, turned ? evaluator.shown(parameter, value) : shown);
    }
}
