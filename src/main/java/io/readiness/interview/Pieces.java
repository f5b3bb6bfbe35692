package io.readiness.interview;

import io.readiness.interview.Asked.Part;
import io.readiness.interview.Interview.Answer;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.FieldPart;
import io.readiness.profile.Evidence;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the pieces of a question, a part at a time. A piece is there once the part is told that makes it one, and has
 * of the others what belongs to it: nobody who takes back a word has to take back all that rested on it.
 *
 * @param interview the interview
 * @param whole the question that asks for all of them
 */
record Pieces(Interview interview, FieldQuestion whole) {

    private boolean isList() {
        return Part.isList(whole);
    }

    private boolean isTold(Part first) {
        return told(first) != null;
    }

    /** What was told of a part; null: nothing, or that there is no such piece. */
    private @Nullable Object told(Part part) {
        return interview.answer(part.id()).map(Answer::told).map(part::in).orElse(null);
    }

    private boolean isAnswered(Part part) {
        return interview.answer(part.id()).isPresent();
    }

    /** Whether it was told of a list that there is a piece, or that there is none. */
    boolean areBegun() {
        return !whole.parts().isEmpty() && isList() && (last() > 0 || haveNoMore());
    }

    /** Whether it was told that there is none, or no other. */
    boolean haveNoMore() {
        return !whole.parts().isEmpty()
                && isList()
                && IntStream.rangeClosed(1, Part.MOST)
                        .mapToObj(number -> Part.first(whole, number))
                        .anyMatch(first -> interview.tells(first.id()) && !isTold(first));
    }

    /** The number of the last piece before which there is no gap; 0: there is none. */
    int last() {
        int number = 0;
        while (number < Part.MOST && isTold(Part.first(whole, number + 1))) {
            number++;
        }
        return number;
    }

    /** The part by which the next piece would begin; null: there is none, or it was left out. */
    @Nullable
    Part next() {
        int number = isList() ? last() + 1 : 0;
        if (whole.parts().isEmpty() || number > Part.MOST) {
            return null;
        }
        Part next = Part.first(whole, number);
        return isAnswered(next) ? null : next;
    }

    private List<Part> begun() {
        return (isList() ? IntStream.rangeClosed(1, last()) : IntStream.of(0))
                .mapToObj(number -> Part.first(whole, number))
                .filter(this::isTold)
                .toList();
    }

    /** What is still to be asked of a piece that was begun; null: nothing is. */
    @Nullable
    Part unfinished() {
        if (whole.parts().isEmpty()) {
            return null;
        }
        for (Part first : begun()) {
            for (FieldPart part : whole.parts()) {
                Part one = first.other(part.id());
                if (!isAnswered(one)
                        && counts(one)
                        && part.instead().stream().map(one::other).noneMatch(this::isStillAsked)) {
                    return one;
                }
            }
        }
        return null;
    }

    /** Whether a part belongs to its piece as that was told: what it rests on is there, and what it stands for is not. */
    boolean counts(Part one) {
        Object made = told(Part.first(whole, one.number()));
        FieldPart part = one.part();
        return made != null
                && (part.of().isEmpty() || part.of().contains(Condition.Told.word(made)))
                && (part.after() == null || isToldOf(one.other(part.after())))
                && part.instead().stream().map(one::other).noneMatch(this::isToldOf);
    }

    private boolean isStillAsked(Part one) {
        return !isAnswered(one) && counts(one);
    }

    private boolean isToldOf(Part one) {
        return told(one) != null && counts(one);
    }

    /** The same profile with these pieces. */
    Profile in(Profile known) {
        Field field = Field.of(Objects.requireNonNull(whole.field()));
        if (!isList()) {
            return begun().isEmpty() ? known : field.with(known, piece(begun().get(0)));
        }
        List<Object> all = new ArrayList<>();
        if (field.in(known) instanceof Collection<?> before) {
            all.addAll(before);
        }
        for (Part first : begun()) {
            Record piece = piece(first);
            all.add(piece instanceof Evidence work ? named(work, all) : piece);
        }
        return all.isEmpty() && !haveNoMore() ? known : field.with(known, List.copyOf(all));
    }

    private Record piece(Part first) {
        Record piece = Records.untold(first.type());
        for (FieldPart part : whole.parts()) {
            Part one = first.other(part.id());
            Object told = told(one);
            if (told != null && counts(one)) {
                piece = one.field().with(piece, told);
            }
        }
        return piece;
    }

    /** A reason points at a piece by its name, which no other has. */
    private static Evidence named(Evidence piece, List<Object> others) {
        Set<Object> taken = others.stream().map(Interview::name).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("piece-" + number)) {
            number++;
        }
        return Records.with(piece, "id", "piece-" + number);
    }
}
