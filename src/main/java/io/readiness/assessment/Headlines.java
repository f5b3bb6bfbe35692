package io.readiness.assessment;

import io.readiness.assessment.Assessment.Headline;
import io.readiness.judgement.Condition;
import io.readiness.judgement.Gate;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Sentence;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** Answers the question behind hiring: broader product ownership, or delivery execution only (T2.5). */
final class Headlines {
    private final List<Row> rows;

    Headlines(List<HeadlineRow> rows) {
        this.rows = rows.stream()
                .map(row -> new Row(row, new Sentence(row.says(), "owned", "unknown")))
                .toList();
    }

    private record Row(HeadlineRow row, Sentence says) {}

    /** The first row that holds. */
    Headline of(Standing standing) {
        for (Row one : rows) {
            if (Condition.truth(one.row().needs(), standing) == Truth.HOLDS) {
                String says = one.says()
                        .say(
                                gates(standing, gate -> gate.reaches(Rating.OWNED, standing) == Truth.HOLDS),
                                gates(standing, gate -> gate.isUnknown(standing)));
                return new Headline(one.row().answer(), says, one.row().claims());
            }
        }
        throw new IllegalStateException("No headline is for everybody. Maybe give the last one no needs?");
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
