package io.readiness.intake.interview;

import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.Duty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was known at the beginning, and what was answered since. The profile is always worked out anew from both, so an answer
 * can be changed and leaves nothing behind.
 *
 * @param start what was known at the beginning
 * @param partly whether the pieces of work known at the beginning are only some, as a resume tells them
 * @param answers the answers, one to a question, in the order in which they were first given
 * @param ended whether it is over
 */
public record Interview(Profile start, boolean partly, List<Answer> answers, boolean ended) {

    /** An interview that begins. */
    public static Interview from(Profile start, boolean partly) {
        return new Interview(start, partly, List.of(), false);
    }

    /**
     * What was said to a question.
     *
     * @param question the question
     * @param told a profile that tells the answer and nothing else; absent: there is none
     * @param silence why there is no answer; absent: there is one
     */
    public record Answer(
            String question,
            @Nullable Profile told,
            @Nullable Silence silence) {}

    /** Why there is no answer. Either leaves unknown what was asked, and nobody asks again. */
    public enum Silence {
        DO_NOT_KNOW,
        RATHER_NOT_SAY
    }

    /** The same with these answers; one to a question that was answered before takes its place. */
    public Interview with(List<Answer> given) {
        List<Answer> all = new ArrayList<>(answers);
        for (Answer one : given) {
            int before = 0;
            while (before < all.size() && !all.get(before).question().equals(one.question())) {
                before++;
            }
            if (before < all.size()) {
                all.set(before, one);
            } else {
                all.add(one);
            }
        }
        return new Interview(start, partly, List.copyOf(all), ended);
    }

    /** The same, over. */
    public Interview end() {
        return new Interview(start, partly, answers, true);
    }

    /** What was said to a question. */
    public Optional<Answer> answer(String question) {
        return answers.stream().filter(one -> one.question().equals(question)).findFirst();
    }

    /**
     * What is known now.
     *
     * @param question the question of an id; null: the rulebook has it no more, and its answer is left aside
     */
    public Profile profile(Function<String, @Nullable FieldQuestion> question) {
        Profile known = start;
        for (Answer one : answers) {
            FieldQuestion asked = question.apply(one.question());
            if (asked != null && one.told() != null) {
                known = with(known, asked, one.told());
            }
        }
        return known;
    }

    /** The same profile with what another one tells of one question. */
    static Profile with(Profile known, FieldQuestion asked, Profile told) {
        if (asked.duty() != null) {
            return withDuty(known, told, asked.duty());
        }
        Field field = Field.of(Objects.requireNonNull(asked.field()));
        return field.with(known, field.in(told));
    }

    private static Profile withDuty(Profile known, Profile told, Duty duty) {
        List<Responsibility> mine = new ArrayList<>();
        if (known.responsibilities() != null) {
            known.responsibilities().stream()
                    .filter(one -> one.duty() != duty)
                    .forEach(mine::add);
        }
        if (told.responsibilities() != null) {
            mine.addAll(told.responsibilities());
        }
        Set<Duty> others = EnumSet.noneOf(Duty.class);
        if (known.outsideMyRole() != null) {
            others.addAll(known.outsideMyRole());
        }
        others.remove(duty);
        if (told.outsideMyRole() != null) {
            others.addAll(told.outsideMyRole());
        }
        Profile with = Records.with(
                known, "responsibilities", mine.isEmpty() && known.responsibilities() == null ? null : mine);
        return Records.with(with, "outsideMyRole", others.isEmpty() ? null : others);
    }
}
