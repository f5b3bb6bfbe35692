package io.readiness.explanation;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.Phrase;
import io.readiness.assessment.Phrases;
import io.readiness.assessment.Probe;
import io.readiness.assessment.RuleText;
import io.readiness.explanation.MovableNumber.Decided;
import io.readiness.judgement.Criteria;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.NumberKind;
import io.readiness.judgement.RuleNumber;
import io.readiness.judgement.Standing;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers at which rules draw a line. They bear on ratings and circumstances, so the rules run again, but only where a
 * line passes something that was told: everywhere else the same is concluded.
 */
final class RuleNumbers implements MovableNumbers {
    private final Assessor assessor;
    private final Map<String, String> files;

    RuleNumbers(Assessor assessor) {
        this.assessor = assessor;
        this.files =
                assessor.rulebook().rules().values().stream().collect(Collectors.toMap(RuleText::id, RuleText::file));
    }

    @Override
    public Stream<MovableNumber> of(Judgement judgement) {
        Decided today = decided(judgement.standing());
        Probe probe = assessor.probe(judgement.profile());
        return assessor.numbers().stream().map(number -> movable(number, probe, today));
    }

    private MovableNumber movable(RuleNumber number, Probe probe, Decided today) {
        List<Integer> turning = probe.turningPoints(number);
        IntFunction<Decided> decided = value -> turning.contains(value) ? decided(probe.shown(number, value)) : today;
        Phrases phrases = assessor.rulebook().phrases();
        return new MovableNumber(
                Criteria.row(files, number.id()),
                NumberKind.RULE,
                phrases.say(
                        Phrase.NUMBER_OF_A_RULE, Map.of("rule", number.rule(), "what", phrases.word(number.what()))),
                number.value(),
                0,
                Stream.concat(Stream.of(2 * number.value()), turning.stream())
                        .reduce(Math::max)
                        .orElseThrow(),
                number.claims(),
                number.assumption(),
                decided);
    }

    private Decided decided(Standing standing) {
        return Decided.of(assessor.rulebook().criteria().paths(), standing);
    }
}
