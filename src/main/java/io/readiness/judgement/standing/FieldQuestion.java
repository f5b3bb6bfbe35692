package io.readiness.judgement.standing;

import io.readiness.guide.Cited;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked: one field of a profile, or one duty. What nobody could answer at once is told in parts as well.
 *
 * @param id its name
 * @param field the field that the answer fills, such as {@code role.kind}; absent: a duty is asked for
 * @param duty the duty that the answer tells; absent: a field is asked for
 * @param unit what a number counts; absent: the answer is no number
 * @param tries the numbers from which on an answer means something else; empty: the answer is no number
 * @param where of whom it is asked; absent: of everybody
 * @param signals the signals that the answer bears on
 * @param questions the questions about the situation that it bears on, by their ids
 * @param claims the claims it rests on
 * @param asks the question
 * @param help how to answer it
 * @param why what the answer is good for
 * @param none what to say where there is none of it, or no more; absent: that is no answer, or the usual words say it
 * @param parts what is asked of one piece after the other, the part that makes it a piece first; empty: it is asked at once
 */
public record FieldQuestion(
        String id,
        @Nullable String field,
        @Nullable Duty duty,
        @Nullable String unit,
        List<Integer> tries,
        @Nullable Condition where,
        Set<Signal> signals,
        List<String> questions,
        List<String> claims,
        String asks,
        String help,
        String why,
        @Nullable String none,
        List<FieldPart> parts)
        implements Cited {

    /**
     * A part of a piece, which is asked by itself.
     *
     * @param id its name within the question
     * @param field the field of the piece that the answer fills, such as {@code outcome.metric}
     * @param unit what a number counts; absent: the answer is no number, or one of the piece's own unit
     * @param of the first parts of which it is asked, where that is one of several words; empty: of every piece
     * @param after the part without which nobody can be asked it; absent: there is none but the first
     * @param instead the parts in whose place it is asked, once none of them can be told; empty: it stands in the place of none
     * @param asks the question
     * @param again the question of every further piece; absent: the same
     * @param help how to answer it
     * @param why what the answer is good for
     */
    public record FieldPart(
            String id,
            String field,
            @Nullable String unit,
            List<String> of,
            @Nullable String after,
            List<String> instead,
            String asks,
            @Nullable String again,
            String help,
            String why) {}

    /** What an answer looks like. */
    public enum Form {
        /** Yes or no: {@code true} or {@code false}. */
        YES_NO,
        /** One of several words. */
        CHOICE,
        /** Any number of several words, in a list. */
        CHOICES,
        /** A whole number. */
        NUMBER,
        /** A number, with decimals or without. */
        FIGURE,
        /** A day: {@code 2026-03-31}; the month alone, {@code 2026-03}, stands for its first day. */
        DATE,
        /** A text of a line or a few. */
        TEXT,
        /** Texts in a list. */
        TEXTS,
        /** One thing, told by its parts. */
        PIECE,
        /** Any number of things, each told by its parts, in a list. */
        PIECES,
        /** How far a duty is the candidate's own, or that it is somebody else's. */
        OWNERSHIP
    }

    /** Whose a duty is: how far it is the candidate's own, or that it is not. */
    public enum DutyAnswer {
        /** Leads it and answers for it. */
        LED,
        /** Answers for it together with somebody else. */
        SHARED,
        /** Takes part, while others decide. */
        TOOK_PART,
        /** It is somebody else's. */
        SOMEBODY_ELSES;

        /** How far it is the candidate's own; null: it is not. */
        public @Nullable Ownership ownership() {
            return this == SOMEBODY_ELSES ? null : Ownership.valueOf(name());
        }
    }

    /** What an answer looks like, by what stands at the field. */
    public Form form() {
        if (field == null) {
            return Form.OWNERSHIP;
        }
        return form(Field.of(field));
    }

    /** What an answer looks like that fills a field. */
    public static Form form(Field asked) {
        Class<?> type = asked.type();
        if (type.isEnum()) {
            return asked.isMany() ? Form.CHOICES : Form.CHOICE;
        } else if (type.isRecord()) {
            return asked.isMany() ? Form.PIECES : Form.PIECE;
        } else if (type == String.class) {
            return asked.isMany() ? Form.TEXTS : Form.TEXT;
        } else if (type == Boolean.class) {
            return Form.YES_NO;
        } else if (type == LocalDate.class) {
            return Form.DATE;
        }
        return type == Double.class ? Form.FIGURE : Form.NUMBER;
    }

    /** Where the answer goes in a profile, as a JSON path. */
    public String path() {
        return "$." + (field == null ? "responsibilities" : field);
    }

    /**
     * A profile that tells one answer and nothing else.
     *
     * @param answer what stands at the field then; of a duty, whose it is
     * @throws IllegalArgumentException if that is no answer to this question
     */
    public Profile telling(String reference, Object answer) {
        Profile untold = Profile.untold(reference);
        if (duty == null) {
            return Field.of(Objects.requireNonNull(field)).with(untold, answer);
        }
        Ownership ownership = ((DutyAnswer) answer).ownership();
        return ownership == null
                ? Records.with(untold, "outsideMyRole", Set.of(duty))
                : Records.with(untold, "responsibilities", List.of(new Responsibility(duty, ownership)));
    }

    /** Whether a profile tells it. */
    public boolean isToldIn(Profile profile) {
        if (field != null) {
            return Field.of(field).in(profile) != null;
        }
        return (profile.outsideMyRole() != null && profile.outsideMyRole().contains(duty))
                || (profile.responsibilities() != null
                        && profile.responsibilities().stream().anyMatch(told -> told.duty() == duty));
    }

    /** What may be answered, where that is one or several of a few words. */
    public List<Enum<?>> words() {
        return switch (form()) {
            case OWNERSHIP -> List.of(DutyAnswer.values());
            case CHOICE, CHOICES -> words(Field.of(Objects.requireNonNull(field)));
            default -> List.of();
        };
    }

    /** What may stand at a field, where that is one or several of a few words. */
    public static List<Enum<?>> words(Field asked) {
        return asked.type().isEnum() ? List.of((Enum<?>[]) asked.type().getEnumConstants()) : List.of();
    }

    /** Whether its answer bears on an open question, by the id of that. */
    public boolean bearsOn(String open) {
        return questions.contains(open)
                || signals.stream().anyMatch(signal -> signal.name().equals(open));
    }
}
