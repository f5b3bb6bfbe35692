package io.readiness.assessment;

import io.readiness.assessment.Assessment.Headline;
import io.readiness.assessment.Rulebook.HeadlineRow;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.phrase.Sentence;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.Scorecard.Gate;
import io.readiness.judgement.standing.Standing;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** Answers the question behind hiring: broader product ownership, or delivery execution only (T2.5). */
final class Headlines {
    private final DecisionTable<HeadlineRow> rows;
    private final Map<HeadlineRow, Sentence> sentences = new IdentityHashMap<>();

    private final Map<Phrase, Sentence> states = new EnumMap<>(Phrase.class);

    Headlines(DecisionTable<HeadlineRow> rows, Phrases phrases) {
        this.rows = rows;
        rows.rows().forEach(row -> sentences.put(row, new Sentence(row.says(), "gates")));
        for (Phrase state : List.of(
                Phrase.GATES_OWNED, Phrase.GATES_PRACTISED, Phrase.GATES_NOT_SHOWN, Phrase.GATES_NOT_SPOKEN_OF)) {
            states.put(state, new Sentence(phrases.text(state), state.words()));
        }
    }

    Headline of(Standing standing) {
        HeadlineRow row = rows.first(standing);
        return new Headline(
                row.answer(), Objects.requireNonNull(sentences.get(row)).say(gates(standing)), row.claims());
    }

    /** Each gate where it stands; what was not spoken of is told apart from what was told and falls short. */
    private String gates(Standing standing) {
        Map<Phrase, StringJoiner> names = new EnumMap<>(Phrase.class);
        for (Gate gate : standing.gates()) {
            names.computeIfAbsent(state(gate, standing), first -> new StringJoiner(", "))
                    .add(gate.name());
        }
        StringJoiner told = new StringJoiner("; ");
        states.forEach((state, sentence) -> {
            StringJoiner gates = names.get(state);
            if (gates != null) {
                told.add(sentence.say(gates.toString()));
            }
        });
        return told.toString();
    }

    private static Phrase state(Gate gate, Standing standing) {
        if (gate.isUnknown(standing)) {
            return Phrase.GATES_NOT_SPOKEN_OF;
        } else if (gate.reaches(Rating.OWNED, standing) == Truth.HOLDS) {
            return Phrase.GATES_OWNED;
        }
        return gate.reaches(Rating.PRACTISED, standing) == Truth.HOLDS
                ? Phrase.GATES_PRACTISED
                : Phrase.GATES_NOT_SHOWN;
    }
}
