package io.readiness.mistake;

import io.readiness.guide.Cited;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.mistake.MistakeRow.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the common mistakes that what was told points at. Silence points at none. */
public final class Mistakes {
    private final DecisionTable<MistakeRow> rows;

    public Mistakes(DecisionTable<MistakeRow> rows) {
        this.rows = rows;
    }

    /** The mistakes found, in the order of the rulebook. */
    public List<FoundMistake> in(Judgement judgement) {
        List<FoundMistake> found = new ArrayList<>();
        for (MistakeRow row : rows.collect(judgement.standing())) {
            found.add(new FoundMistake(
                    row.mistake(),
                    row.title(),
                    row.meaning(),
                    row.instead(),
                    judgement.because(row.needs()),
                    row.claims(),
                    row.assumption()));
        }
        return found;
    }

    /**
     * The mistakes that are likely by all that they ask for but one thing, which was not told.
     */
    public List<PossibleMistake> possible(Judgement judgement) {
        List<PossibleMistake> possible = new ArrayList<>();
        for (MistakeRow row : rows.rows()) {
            if (!Boolean.TRUE.equals(row.likely())
                    || judgement.truth(row.needs()) != Truth.OPEN
                    || judgement.truth(row.presumed()) == Truth.FAILS) {
                continue;
            }
            List<Checked> missing = judgement.missing(row.needs());
            if (missing.size() == 1) {
                possible.add(
                        new PossibleMistake(row.mistake(), row.title(), row.instead(), missing.get(0), row.claims()));
            }
        }
        return possible;
    }

    /**
     * A mistake that is likely, and hangs on one thing that was not told.
     *
     * @param mistake the mistake
     * @param title what it is called
     * @param instead what to do instead, should it be so
     * @param hangsOn what was not told
     * @param claims the claims it rests on
     */
    public record PossibleMistake(Mistake mistake, String title, String instead, Checked hangsOn, List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            to.accept(hangsOn);
        }
    }

    /**
     * A common mistake that what was told points at. It is a habit to change, and no verdict.
     *
     * @param mistake the mistake
     * @param title what it is called
     * @param meaning what it means
     * @param instead what to do instead
     * @param because the rules and the facts that raised it
     * @param claims the claims it rests on
     * @param assumption what no claim says; absent: nothing
     */
    public record FoundMistake(
            Mistake mistake,
            String title,
            String meaning,
            String instead,
            List<Reason> because,
            List<String> claims,
            @Nullable String assumption)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            because.forEach(to);
        }
    }
}
