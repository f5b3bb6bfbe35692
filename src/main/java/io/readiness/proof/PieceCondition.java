package io.readiness.proof;

import io.readiness.judgement.Truth;
import io.readiness.profile.Artefact;
import io.readiness.profile.Evidence;
import io.readiness.profile.Horizon;
import io.readiness.profile.Ownership;
import io.readiness.profile.Quality;
import java.util.List;
import java.util.Set;

/** One thing that a row of the rulebook asks of a piece of work. What was not said of the piece leaves it open. */
public sealed interface PieceCondition {
    Truth truth(Evidence piece);

    /** It is of one of these kinds. */
    record OfKind(Set<Artefact> kinds) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            return Truth.of(kinds.contains(piece.kind()));
        }
    }

    /** It is the candidate's own, at least that far. */
    record OwnedAtLeast(Ownership ownership) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            return piece.ownership() == null
                    ? Truth.OPEN
                    : Truth.of(piece.ownership().compareTo(ownership) <= 0);
        }
    }

    /** Its decision reached at least that far. */
    record Reaches(Horizon horizon) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            return piece.horizon() == null ? Truth.OPEN : Truth.of(piece.reaches(horizon));
        }
    }

    /** That can be read in it. */
    record Has(Quality has) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            return piece.qualities() == null ? Truth.OPEN : Truth.of(piece.has(has));
        }
    }

    /** Some reasoning can be read in it, or none. */
    record Reasoned(boolean reasoned) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            return piece.qualities() == null
                    ? Truth.OPEN
                    : Truth.of(reasoned != piece.qualities().isEmpty());
        }
    }

    /** It names an outcome, known that far. */
    record OutcomeIs(Known outcome) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            return Truth.of(piece.outcome() != null
                    && switch (outcome) {
                        case NAMED -> true;
                        case MEASURED -> piece.outcome().measured();
                        case REVIEWED -> piece.outcome().reviewed();
                    });
        }

        /** How far an outcome is known. */
        enum Known {
            NAMED,
            MEASURED,
            REVIEWED
        }
    }

    /** It is not so. */
    record Not(PieceCondition not) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            return not.truth(piece).not();
        }
    }

    /** All of these hold. */
    record AllOf(List<PieceCondition> allOf) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            Truth truth = Truth.HOLDS;
            for (PieceCondition condition : allOf) {
                truth = truth.and(condition.truth(piece));
            }
            return truth;
        }
    }

    /** Any one of these holds. */
    record AnyOfThese(List<PieceCondition> anyOf) implements PieceCondition {
        @Override
        public Truth truth(Evidence piece) {
            Truth truth = Truth.FAILS;
            for (PieceCondition condition : anyOf) {
                truth = truth.or(condition.truth(piece));
            }
            return truth;
        }
    }
}
