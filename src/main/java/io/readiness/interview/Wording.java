package io.readiness.interview;

import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.ConfirmingQuestion;
import io.readiness.interview.Asked.Confirmation;
import io.readiness.interview.Asked.KindOfWork;
import io.readiness.interview.Asked.Part;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How something is asked of somebody of whom some things are known already.
 *
 * @param questions the questions of the rulebook
 * @param phrases the sentences of the language
 */
record Wording(List<FieldQuestion> questions, Phrases phrases) {

    /**
     * The question: one about words of a resume names what they suggest, and one for a piece beside others says so.
     *
     * @param known what is known of them
     */
    String asks(Asked asked, Profile known) {
        if (asked instanceof Confirmation confirmation) {
            return asks(confirmation);
        } else if (asked instanceof Part part
                && part.isFirst()
                && part.part().again() != null
                && hasSome(part, known)) {
            return Objects.requireNonNull(part.part().again());
        }
        return asked.asks(phrases);
    }

    private static boolean hasSome(Part part, Profile known) {
        return Field.of(Objects.requireNonNull(part.whole().field())).in(known) instanceof Collection<?> told
                && !told.isEmpty();
    }

    private String asks(Confirmation one) {
        Proposal proposal = one.proposal();
        if (one.asked().question() == ConfirmingQuestion.OWN_DUTY) {
            FieldQuestion duty = duty(proposal);
            return duty == null ? one.asks(phrases) : duty.asks() + " " + one.asks(phrases);
        }
        Enum<?> what = proposal.marketWork() != null ? proposal.marketWork() : proposal.scaledWork();
        return one.asked().question() == ConfirmingQuestion.IS_SO && what != null
                ? phrases.say(Phrase.INTERVIEW_IS_SO, Map.of("what", phrases.option(what)))
                : one.asks(phrases);
    }

    private @Nullable FieldQuestion duty(Proposal proposal) {
        return questions.stream()
                .filter(one -> one.duty() != null
                        && proposal.responsibility() != null
                        && one.duty() == proposal.responsibility().duty())
                .findFirst()
                .orElse(null);
    }

    /** How to answer it; null: the answers say it. */
    @Nullable
    String help(Asked asked) {
        FieldQuestion duty = asked instanceof Confirmation one ? duty(one.proposal()) : null;
        return duty == null ? asked.help() : duty.help();
    }

    /** What the answer is good for. */
    @Nullable
    String why(Asked asked) {
        return asked instanceof Confirmation || asked instanceof KindOfWork
                ? phrases.text(Phrase.INTERVIEW_WHY_CONFIRM)
                : asked.why();
    }
}
