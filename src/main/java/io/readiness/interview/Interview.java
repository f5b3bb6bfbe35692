package io.readiness.interview;

import io.readiness.intake.draft.Confirming;
import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.AskedQuestion;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.GivenAnswer;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.profile.Evidence;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.Duty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param proposals what words of a resume suggest, to be confirmed; empty: it began without a draft
 * @param isDraft whether the beginning is a draft, whose lists tell only what a resume told of them
 * @param answers the answers, one to a question, in the order in which they were first given
 * @param ended whether it is over
 */
public record Interview(Profile start, List<Proposal> proposals, boolean isDraft, List<Answer> answers, boolean ended) {
    /** Lists of which a resume tells only some, by their questions' fields. */
    private static final Set<String> TOLD_IN_PART = Set.of("evidence", "exposure.marketWork", "scaledWork");

    /** An interview that begins with a profile, whose lists are whole. */
    public static Interview from(Profile start) {
        return new Interview(start, List.of(), false, List.of(), false);
    }

    /** An interview that begins with a draft. */
    public static Interview from(Profile draft, List<Proposal> proposals) {
        return new Interview(draft, proposals, true, List.of(), false);
    }

    /**
     * What was said to a question. One of the three is given.
     *
     * @param question the question
     * @param told a profile that tells the answer and nothing else
     * @param confirmed the answer to a question about a proposal
     * @param silence why there is no answer
     */
    public record Answer(
            String question,
            @Nullable Profile told,
            @Nullable ConfirmingAnswer confirmed,
            @Nullable Silence silence) {

        /** An answer to a question of the rulebook. */
        public static Answer telling(String question, Profile told) {
            return new Answer(question, told, null, null);
        }

        /** An answer to a question about a proposal. */
        public static Answer confirming(String question, ConfirmingAnswer confirmed) {
            return new Answer(question, null, confirmed, null);
        }

        /** No answer. */
        public static Answer leavingOut(String question, Silence silence) {
            return new Answer(question, null, null, silence);
        }
    }

    /** Why there is no answer. Either leaves unknown what was asked, and nobody asks again. */
    public enum Silence {
        DO_NOT_KNOW,
        RATHER_NOT_SAY
    }

    /**
     * A question about a proposal.
     *
     * @param proposal the proposal
     * @param asked the question
     */
    public record Confirmation(Proposal proposal, AskedQuestion asked) {
        /** Its name among all questions of the interview. */
        public String id() {
            return proposal.id() + "."
                    + asked.question().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Every question about its proposals, those about one in their order. */
    public List<Confirmation> confirmations() {
        List<Confirmation> all = new ArrayList<>();
        for (Proposal proposal : proposals) {
            proposal.questions().forEach(asked -> all.add(new Confirmation(proposal, asked)));
        }
        return all;
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
        return new Interview(start, proposals, isDraft, List.copyOf(all), ended);
    }

    /** The same, over. */
    public Interview end() {
        return new Interview(start, proposals, isDraft, answers, true);
    }

    /** What was said to a question. */
    public Optional<Answer> answer(String question) {
        return answers.stream().filter(one -> one.question().equals(question)).findFirst();
    }

    /** Whether a question was answered with anything but silence. */
    boolean tells(String question) {
        return answer(question).filter(one -> one.silence() == null).isPresent();
    }

    /**
     * What is known now.
     *
     * @param question the question of an id; null: the rulebook has it no more, and its answer is left aside
     */
    Profile profile(Function<String, @Nullable FieldQuestion> question) {
        Profile known = confirmed();
        for (Answer one : answers) {
            FieldQuestion asked = question.apply(one.question());
            if (asked != null && one.told() != null) {
                known = with(known, asked, one.told());
            }
        }
        return known;
    }

    private Profile confirmed() {
        List<GivenAnswer> given = new ArrayList<>();
        for (Confirmation one : confirmations()) {
            answer(one.id())
                    .map(Answer::confirmed)
                    .ifPresent(answer -> given.add(
                            new GivenAnswer(one.proposal().id(), one.asked().question(), answer)));
        }
        return Confirming.profile(start, proposals, given);
    }

    /** Whether a question asks for a list of which the beginning tells only a part. */
    boolean isOfPart(FieldQuestion asked) {
        return isDraft && asked.field() != null && TOLD_IN_PART.contains(asked.field());
    }

    /** The same profile with what another one tells of one question; of what a resume told in part, it tells the rest. */
    Profile with(Profile known, FieldQuestion asked, Profile told) {
        if (asked.duty() != null) {
            return withDuty(known, told, asked.duty());
        }
        Field field = Field.of(Objects.requireNonNull(asked.field()));
        Object rest = field.in(told);
        return field.with(
                known,
                isOfPart(asked) && rest instanceof Collection<?> list
                        ? joined((Collection<?>) field.in(known), list)
                        : rest);
    }

    /** What is told twice is the same thing told anew. */
    private static Collection<?> joined(@Nullable Collection<?> before, Collection<?> rest) {
        if (rest instanceof Set<?> || before instanceof Set<?>) {
            Set<Object> all = new LinkedHashSet<>(before == null ? Set.of() : before);
            all.addAll(rest);
            return all;
        }
        Map<Object, Object> all = new LinkedHashMap<>();
        if (before != null) {
            before.forEach(one -> all.put(name(one), one));
        }
        rest.forEach(one -> all.put(name(one), one));
        return List.copyOf(all.values());
    }

    private static Object name(Object one) {
        return one instanceof Evidence piece && piece.id() != null ? piece.id() : one;
    }

    private static Profile withDuty(Profile known, Profile told, Duty duty) {
        List<Responsibility> mine = new ArrayList<>();
        if (known.responsibilities() != null) {
            known.responsibilities().stream().filter(one -> one.duty() != duty).forEach(mine::add);
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
