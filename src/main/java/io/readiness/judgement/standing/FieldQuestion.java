package io.readiness.judgement.standing;

import io.readiness.guide.Cited;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked: one field of a profile, or one duty.
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
        String why)
        implements Cited {

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
        Field asked = Field.of(field);
        Class<?> type = asked.type();
        if (type.isEnum()) {
            return asked.isMany() ? Form.CHOICES : Form.CHOICE;
        } else if (type.isRecord()) {
            return asked.isMany() ? Form.PIECES : Form.PIECE;
        } else if (asked.isMany()) {
            return Form.TEXTS;
        }
        return type == Boolean.class ? Form.YES_NO : Form.NUMBER;
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
            case CHOICE, CHOICES ->
                List.of((Enum<?>[])
                        Field.of(Objects.requireNonNull(field)).type().getEnumConstants());
            default -> List.of();
        };
    }

    /** Whether its answer bears on an open question, by the id of that. */
    public boolean bearsOn(String open) {
        return questions.contains(open)
                || signals.stream().anyMatch(signal -> signal.name().equals(open));
    }
}
