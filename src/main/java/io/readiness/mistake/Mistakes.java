package io.readiness.mistake;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.standing.DecisionTable;
import java.util.ArrayList;
import java.util.List;

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
                    row.claims()));
        }
        return found;
    }
}
