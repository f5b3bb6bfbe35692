package io.readiness.rulebook;

import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.rule.RuleText.Conclusion;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an engine concluded so far, the highest rating of each signal only. */
final class Heard {
    private final Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
    private final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);

    /** A conclusion, and the signal that was found where the rule names none. */
    void add(Conclusion concluded, @Nullable Signal found) {
        if (concluded.circumstance() != null) {
            circumstances.add(concluded.circumstance());
        } else {
            add(concluded.signal() == null ? found : concluded.signal(), concluded.rating());
        }
    }

    /** A conclusion as the rules insert it; any other fact says nothing. */
    void add(Object fact) {
        if (fact instanceof Finding finding) {
            add(finding.signal(), finding.rating());
        } else if (fact instanceof Circumstance circumstance) {
            circumstances.add(circumstance);
        }
    }

    private void add(Signal signal, Rating rating) {
        Rating before = ratings.get(signal);
        if (before == null || before.compareTo(rating) < 0) {
            ratings.put(signal, rating);
        }
    }

    RuleResult result() {
        return new RuleResult(ratings, circumstances);
    }
}
