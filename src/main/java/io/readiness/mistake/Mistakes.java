package io.readiness.mistake;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.Truth;
import java.util.List;

/** Finds the common mistakes that what was told points at. Silence points at none. */
public final class Mistakes {
    private final List<MistakeRow> rows;

    public Mistakes(List<MistakeRow> rows) {
        this.rows = rows;
    }

    /** The mistakes found, in the order of the rulebook. */
    public List<FoundMistake> in(Judgement judgement) {
        return rows.stream()
                .filter(row -> judgement.truth(row.needs()) == Truth.HOLDS)
                .filter(row -> row.unless().stream()
                        .noneMatch(circumstance -> judgement.standing().holds(circumstance) == Truth.HOLDS))
                .map(row -> new FoundMistake(
                        row.mistake(),
                        row.title(),
                        row.meaning(),
                        row.instead(),
                        judgement.because(row.needs()),
                        row.claims()))
                .toList();
    }
}
