package io.readiness.mistake;

import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import java.util.ArrayList;
import java.util.List;

/** Finds the common mistakes that what was told points at. Silence points at none. */
public final class Mistakes {
    private final List<MistakeRow> rows;

    public Mistakes(List<MistakeRow> rows) {
        this.rows = rows;
    }

    /** The mistakes found, in the order of the rulebook. */
    public List<FoundMistake> in(Judgement judgement) {
        List<FoundMistake> found = new ArrayList<>();
        for (MistakeRow row : rows) {
            if (judgement.truth(row.needs()) == Truth.HOLDS && !isNone(row, judgement.standing())) {
                found.add(new FoundMistake(
                        row.mistake(),
                        row.title(),
                        row.meaning(),
                        row.instead(),
                        judgement.because(row.needs()),
                        row.claims()));
            }
        }
        return found;
    }

    /** Whether it is no mistake in these circumstances. */
    private static boolean isNone(MistakeRow row, Standing standing) {
        for (Circumstance circumstance : row.unless()) {
            if (standing.holds(circumstance) == Truth.HOLDS) {
                return true;
            }
        }
        return false;
    }
}
