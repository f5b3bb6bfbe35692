package io.readiness.interview;

import io.readiness.intake.draft.Confirming;
import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.AskedQuestion;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.GivenAnswer;
import io.readiness.interview.Asked.Confirmation;
import io.readiness.interview.Asked.KindOfWork;
import io.readiness.interview.Asked.Part;
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

    private boolean tells(Asked asked) {
        return tells(asked.id());
    }

    /**
     * What is known now.
     *
     * @param question the question of an id; null: the rulebook has it no more, and its answer is left aside
     */
    Profile profile(Function<String, @Nullable FieldQuestion> question) {
        Profile known = confirmed();
        Set<FieldQuestion> inParts = new LinkedHashSet<>();
        for (Answer one : answers) {
            FieldQuestion asked = question.apply(one.question());
            Part part = asked == null ? Part.of(one.question(), question) : null;
            if (asked != null && one.told() != null) {
                known = with(known, asked, one.told(), isOfDraft(asked));
            } else if (part != null && one.told() != null) {
                inParts.add(part.whole());
            }
        }
        for (FieldQuestion whole : inParts) {
            known = pieces(whole).in(known);
        }
        return known;
    }

    private Profile confirmed() {
        List<Proposal> ofKnownKind = new ArrayList<>();
        for (Proposal one : proposals) {
            if (!one.hasDoubtfulKind()) {
                ofKnownKind.add(one);
            } else if (tells(new KindOfWork(one))) {
                ofKnownKind.add(ofToldKind(one));
            }
        }
        List<GivenAnswer> given = new ArrayList<>();
        for (Proposal proposal : ofKnownKind) {
            for (AskedQuestion asked : proposal.questions()) {
                answer(new Confirmation(proposal, asked).id())
                        .map(Answer::confirmed)
                        .ifPresent(answer -> given.add(new GivenAnswer(proposal.id(), asked.question(), answer)));
            }
        }
        return Confirming.profile(start, ofKnownKind, given);
    }

    private Proposal ofToldKind(Proposal one) {
        KindOfWork asked = new KindOfWork(one);
        Profile told = answer(asked.id()).map(Answer::told).orElseThrow();
        return Records.with(
                one, "evidence", Records.with(Objects.requireNonNull(one.evidence()), "kind", asked.in(told)));
    }

    private boolean isOfDraft(FieldQuestion asked) {
        return isDraft && asked.field() != null && TOLD_IN_PART.contains(asked.field());
    }

    /** Whether a question asks for a list of which only a part may be told: by a resume, or a piece at a time. */
    boolean isOfPart(FieldQuestion asked) {
        return isOfDraft(asked) || pieces(asked).areBegun();
    }

    /** Whether a list is told whole: at once, or until there was no more of it. */
    boolean isClosed(FieldQuestion asked) {
        return tells(asked.id()) || pieces(asked).haveNoMore();
    }

    /** What was told of a question's pieces, a part at a time. */
    Pieces pieces(FieldQuestion whole) {
        return new Pieces(this, whole);
    }

    /** The same profile with what another one tells of one question; of what was told in part, it tells the rest. */
    Profile with(Profile known, FieldQuestion asked, Profile told) {
        return with(known, asked, told, isOfPart(asked));
    }

    private static Profile with(Profile known, FieldQuestion asked, Profile told, boolean isTheRest) {
        if (asked.duty() != null) {
            return withDuty(known, told, asked.duty());
        }
        Field field = Field.of(Objects.requireNonNull(asked.field()));
        Object rest = field.in(told);
        return field.with(
                known,
                isTheRest && rest instanceof Collection<?> list ? joined((Collection<?>) field.in(known), list) : rest);
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

    /** By what a piece is known, so that told again it is told anew. */
    static Object name(Object one) {
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
