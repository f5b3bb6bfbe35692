package io.readiness.interview;

import io.readiness.assessment.Assessor;
import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.interview.Interview.Answer;
import io.readiness.interview.Interview.Confirmation;
import io.readiness.judgement.OpenQuestion;
import io.readiness.judgement.OpenQuestion.Tried;
import io.readiness.judgement.Recommender;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody stands who is interviewed, what they can be asked, and where each answer would lead. */
final class Moment {
    private final Interview interview;
    private final Profile known;
    private final Assessor assessor;
    private final Recommender recommender;
    private final Trials trials;
    private final List<FieldQuestion> questions;
    private final JudgedTexts texts;
    private final Standing standing;
    private final List<PathRow> possible;
    private final Map<String, Tried> tried = new LinkedHashMap<>();
    private final List<OpenQuestion> ranking;
    private final Set<String> turning;

    Moment(Interview interview, Profile known, Assessor assessor, Recommender recommender, Trials trials) {
        this.interview = interview;
        this.known = known;
        this.assessor = assessor;
        this.recommender = recommender;
        this.trials = trials;
        this.questions = assessor.rulebook().criteria().fieldQuestions();
        this.texts = assessor.read(known);
        this.standing = standing(known, null);
        this.possible = recommender.possible(standing);
        Set<String> open =
                recommender.ranking(standing).stream().map(OpenQuestion::id).collect(Collectors.toSet());
        List<OpenQuestion> bearing =
                possible.size() == 1 ? List.of() : ranking(one -> open.stream().anyMatch(one::bearsOn));
        boolean nothingOpen = bearing.stream().noneMatch(Moment::settles);
        this.ranking = nothingOpen ? ranking(one -> true) : bearing;
        this.turning = nothingOpen ? turning() : Set.of();
    }

    Standing standing() {
        return standing;
    }

    /** The ways to go on that are still possible. */
    List<PathRow> possible() {
        return possible;
    }

    /** What was tried of a question that is worth asking. */
    Tried tried(String question) {
        return Scales.row(tried, question);
    }

    /** What is asked about a proposal, by its id. */
    Confirmation confirmation(String id) {
        return interview.confirmations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nothing that can still be answered leads anywhere else. */
    boolean isSettled() {
        return possible.size() == 1 && turning.isEmpty();
    }

    /**
     * What is worth asking, the question that settles most first; once one way is left, or nothing that is open settles any more,
     * what could still lead elsewhere. What a resume suggests comes before what else there is of it.
     */
    List<OpenQuestion> worthAsking() {
        List<OpenQuestion> worth = Stream.concat(
                        ranking.stream().filter(one -> turning.contains(one.id())),
                        ranking.stream()
                                .filter(one -> !turning.contains(one.id()))
                                .filter(Moment::settles))
                .toList();
        Set<String> suggested = interview.confirmations().stream()
                .map(Confirmation::id)
                .filter(tried::containsKey)
                .map(id -> tried(id).tells())
                .collect(Collectors.toSet());
        return Stream.concat(
                        worth.stream().filter(one -> !isTheRest(one, suggested)),
                        worth.stream().filter(one -> isTheRest(one, suggested)))
                .toList();
    }

    /** Whether it asks what else there is of a list of which a part was suggested. */
    private boolean isTheRest(OpenQuestion worth, Set<String> suggested) {
        FieldQuestion asked = question(worth.id());
        return asked != null && isToldInPart(asked) && suggested.contains(asked.path());
    }

    private static boolean settles(OpenQuestion question) {
        return question.bearsOnThePath() || question.points() > 0;
    }

    /**
     * What was not told whole is not read as if there were no more of it.
     *
     * @param answered the question that is tried, which tells the whole; null: none
     */
    private Standing standing(Profile profile, @Nullable String answered) {
        Profile whole = profile;
        for (FieldQuestion one : questions) {
            if (isToldInPart(one) && !one.id().equals(answered)) {
                whole = Field.of(Objects.requireNonNull(one.field())).with(whole, null);
            }
        }
        return assessor.standing(profile, whole, texts);
    }

    private boolean isToldInPart(FieldQuestion question) {
        return interview.isOfPart(question) && !interview.tells(question.id());
    }

    /** What can be asked of proposals and by these questions, the one that settles most first. */
    private List<OpenQuestion> ranking(Predicate<FieldQuestion> asked) {
        tried.clear();
        for (Confirmation one : interview.confirmations()) {
            if (isAskable(one)) {
                add(
                        one.id(),
                        one.asked().asks(),
                        tells(one.proposal()),
                        one.proposal().claims(),
                        confirmed(one));
            }
        }
        for (FieldQuestion one : questions) {
            if (isAskable(one) && asked.test(one)) {
                Map<String, Profile> told = new LinkedHashMap<>();
                trials.of(one).forEach((answer, telling) -> told.put(answer, interview.with(known, one, telling)));
                add(one.id(), one.asks(), one.path(), one.claims(), told);
            }
        }
        return recommender.ranking(standing, List.copyOf(tried.values()));
    }

    private void add(String id, String asks, String tells, List<String> claims, Map<String, Profile> told) {
        Map<String, Standing> after = new LinkedHashMap<>();
        told.forEach((answer, profile) -> after.put(answer, standing(profile, id)));
        if (after.isEmpty()) {
            after.put(Trials.ANYTHING, standing);
        }
        tried.put(id, new Tried(id, asks, tells, claims, after));
    }

    /** What was neither answered nor told, and can be asked of them. */
    private boolean isAskable(FieldQuestion one) {
        return interview.answer(one.id()).isEmpty()
                && (!one.isToldIn(known) || isToldInPart(one))
                && (one.where() == null || one.where().truth(standing) == Truth.HOLDS)
                && interview.proposals().stream()
                        .noneMatch(proposal -> one.duty() != null && one.duty() == duty(proposal));
    }

    /** The first question about a proposal, and the second where the first was answered so that it makes sense. */
    private boolean isAskable(Confirmation one) {
        Confirmation first =
                new Confirmation(one.proposal(), one.proposal().questions().get(0));
        boolean whose = isTold(one.proposal());
        return interview.answer(one.id()).isEmpty() && (one.id().equals(first.id()) ? !whose : isConfirmed(first));
    }

    private boolean isConfirmed(Confirmation first) {
        ConfirmingAnswer answer =
                interview.answer(first.id()).map(Answer::confirmed).orElse(null);
        return answer == ConfirmingAnswer.MINE
                || answer == ConfirmingAnswer.TOGETHER
                || answer == ConfirmingAnswer.TOOK_PART
                || answer == ConfirmingAnswer.YES;
    }

    private boolean isTold(Proposal proposal) {
        return questions.stream()
                .anyMatch(one -> one.duty() != null && one.duty() == duty(proposal) && one.isToldIn(known));
    }

    private static @Nullable Object duty(Proposal proposal) {
        Responsibility told = proposal.responsibility();
        return told == null ? null : told.duty();
    }

    private static String tells(Proposal proposal) {
        if (proposal.evidence() != null) {
            return "$.evidence";
        } else if (proposal.responsibility() != null) {
            return "$.responsibilities";
        }
        return proposal.marketWork() == null ? "$.scaledWork" : "$.exposure.marketWork";
    }

    private Map<String, Profile> confirmed(Confirmation one) {
        Map<String, Profile> told = new LinkedHashMap<>();
        one.asked().answers().stream()
                .map(possible -> possible.answer())
                .filter(answer -> answer != ConfirmingAnswer.DO_NOT_KNOW && answer != ConfirmingAnswer.RATHER_NOT_SAY)
                .forEach(answer -> told.put(
                        answer.name(),
                        interview
                                .with(List.of(Answer.confirming(one.id(), answer)))
                                .profile(this::question)));
        return told;
    }

    private @Nullable FieldQuestion question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** The questions that could still lead to another way, by one answer or several together. */
    private Set<String> turning() {
        Set<String> alone = ranking.stream()
                .filter(one -> one.answers().stream().anyMatch(answer -> !possible.containsAll(answer.rows())))
                .map(OpenQuestion::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return alone.isEmpty() ? turningTogether() : alone;
    }

    /** Duties of which each alone changes nothing, and which lead elsewhere where all of them are somebody else's. */
    private Set<String> turningTogether() {
        List<FieldQuestion> duties = questions.stream()
                .filter(one -> one.duty() != null && isAskable(one))
                .toList();
        if (leadsTheSameWay(duties)) {
            return Set.of();
        }
        return duties.stream()
                .filter(one -> leadsTheSameWay(
                        duties.stream().filter(other -> !other.equals(one)).toList()))
                .map(FieldQuestion::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the way stays the same where all of these are somebody else's. */
    private boolean leadsTheSameWay(List<FieldQuestion> duties) {
        Profile told = known;
        for (FieldQuestion one : duties) {
            told = interview.with(told, one, Scales.row(trials.of(one), DutyAnswer.SOMEBODY_ELSES.name()));
        }
        return possible.containsAll(recommender.possible(standing(told, null)));
    }
}
