package io.readiness.assessment;

import io.readiness.assessment.Assessment.Headline;
import io.readiness.assessment.Rulebook.HeadlineRow;
import io.readiness.judgement.phrase.Sentence;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.Scorecard.Gate;
import io.readiness.judgement.standing.Standing;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** Answers the question behind hiring: broader product ownership, or delivery execution only (T2.5). */
final class Headlines {
    private final DecisionTable<HeadlineRow> rows;
    private final Map<HeadlineRow, Sentence> sentences = new IdentityHashMap<>();

    Headlines(DecisionTable<HeadlineRow> rows) {
        this.rows = rows;
        rows.rows().forEach(row -> sentences.put(row, new Sentence(row.says(), "owned", "unknown")));
    }

    Headline of(Standing standing) {
        HeadlineRow row = rows.first(standing);
        String says = Objects.requireNonNull(sentences.get(row))
                .say(
                        gates(standing, gate -> gate.reaches(Rating.OWNED, standing) == Truth.HOLDS),
                        gates(standing, gate -> gate.isUnknown(standing)));
        return new Headline(row.answer(), says, row.claims());
    }

    private static String gates(Standing standing, Predicate<Gate> of) {
        StringJoiner names = new StringJoiner(", ");
        for (Gate gate : standing.gates()) {
            if (of.test(gate)) {
                names.add(gate.name());
            }
        }
        return names.toString();
    }
}
