package io.readiness.archetype;

import io.readiness.guide.Cited;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.List;
import java.util.function.Consumer;

/**
 * What comes first where no archetype fits, or where the scope is still narrow (T6.7).
 *
 * @param because why
 * @param compare how to compare the two roles
 * @param route where to go where the comparison shows too wide a distance
 * @param conditions what makes the scope narrow, as far as it does
 * @param claims the claims it rests on
 */
public record CompareFirst(String because, String compare, String route, List<Checked> conditions, List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        conditions.forEach(to);
    }
}
