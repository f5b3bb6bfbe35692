package io.readiness.intake.interview;

import io.readiness.assessment.Assessor;
import io.readiness.judgement.OpenQuestion;
import io.readiness.judgement.OpenQuestion.Tried;
import io.readiness.judgement.Recommender;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads interviews by one rulebook. Pure, and safe to share. */
public final class Interviewer {
    private static final String EVIDENCE = "evidence";

    private final Assessor assessor;
    private final Criteria criteria;
    private final Recommender recommender;
    private final Map<String, FieldQuestion> questions = new LinkedHashMap<>();
    private final Trials trials;

    /** Asks what this assessor judges by. */
    public Interviewer(Assessor assessor) {
        this.assessor = assessor;
        this.criteria = assessor.rulebook().criteria();
        this.recommender = new Recommender(criteria, new ConditionWords(criteria));
        criteria.fieldQuestions().forEach(question -> questions.put(question.id(), question));
        this.trials = new Trials(criteria.fieldQuestions(), assessor.bestPieces());
    }

    /** The question of an id; null: there is none. */
    public @Nullable FieldQuestion question(String id) {
        return questions.get(id);
    }

    /** What is known of somebody who is interviewed. */
    public Profile profile(Interview interview) {
        return interview.profile(questions::get);
    }

    /** Where somebody stands who is interviewed, and what they can be asked. */
    final class Moment {
        private final Interview interview;
        private final Profile known;
        private final JudgedTexts texts;
        private final Standing standing;
        private final List<PathRow> possible;
        private final List<Tried> tried;

        Moment(Interview interview) {
            this.interview = interview;
            this.known = profile(interview);
            this.texts = assessor.read(known);
            this.standing = standing(known);
            this.possible = recommender.possible(standing);
            this.tried = askable().stream().map(this::tried).toList();
        }

        Profile known() {
            return known;
        }

        Standing standing() {
            return standing;
        }

        /** With the pieces of a resume alone, whoever told them may have more to show. */
        private boolean mayTellMorePieces() {
            return interview.partly()
                    && interview
                            .answer(EVIDENCE)
                            .filter(answer -> answer.told() != null)
                            .isEmpty();
        }

        private Standing standing(Profile profile) {
            Profile whole = mayTellMorePieces() && profile.evidence() == known.evidence()
                    ? profile.withEvidence(null)
                    : profile;
            return assessor.standing(profile, whole, texts);
        }

        /** What was neither answered nor told, and can be asked of them. */
        List<FieldQuestion> askable() {
            List<FieldQuestion> askable = new ArrayList<>();
            for (FieldQuestion one : criteria.fieldQuestions()) {
                boolean told = one.isToldIn(known) && !(mayTellMorePieces() && EVIDENCE.equals(one.field()));
                if (!told
                        && interview.answer(one.id()).isEmpty()
                        && (one.where() == null || one.where().truth(standing) == Truth.HOLDS)) {
                    askable.add(one);
                }
            }
            return askable;
        }

        /** What is worth asking, the question that settles most first. */
        List<OpenQuestion> worthAsking() {
            List<OpenQuestion> ranking = recommender.ranking(standing, tried);
            Set<String> turning = turning(ranking);
            return Stream.concat(
                            ranking.stream().filter(one -> turning.contains(one.id())),
                            ranking.stream().filter(one -> !turning.contains(one.id())))
                    .toList();
        }

        /** Whether nothing that can still be answered leads anywhere else. */
        boolean settled() {
            return possible.size() == 1 && turning(recommender.ranking(standing, tried)).isEmpty();
        }

        /** Where one way is left, the questions that could still lead to another one, by one answer or several together. */
        private Set<String> turning(List<OpenQuestion> ranking) {
            if (possible.size() > 1) {
                return Set.of();
            }
            Set<String> turning = ranking.stream()
                    .filter(one -> one.answers().stream()
                            .anyMatch(answer -> !possible.containsAll(answer.rows())))
                    .map(OpenQuestion::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return turning.isEmpty() ? turningTogether() : turning;
        }

        /** Duties of which each alone changes nothing, and which lead elsewhere where all of them are somebody else's. */
        private Set<String> turningTogether() {
            List<FieldQuestion> duties = askable().stream()
                    .filter(one -> one.duty() != null)
                    .toList();
            if (leadsOn(duties)) {
                return Set.of();
            }
            return duties.stream()
                    .filter(one -> leadsOn(
                            duties.stream().filter(other -> !other.equals(one)).toList()))
                    .map(FieldQuestion::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Whether the way stays the same where all of these are somebody else's. */
        private boolean leadsOn(List<FieldQuestion> duties) {
            Profile told = known;
            for (FieldQuestion one : duties) {
                told = Interview.with(told, one, Scales.row(trials.of(one), DutyAnswer.SOMEBODY_ELSES.name()));
            }
            return possible.containsAll(recommender.possible(standing(told)));
        }

        private Tried tried(FieldQuestion question) {
            Map<String, Standing> after = new LinkedHashMap<>();
            trials.of(question)
                    .forEach((answer, told) -> after.put(answer, standing(Interview.with(known, question, told))));
            if (after.isEmpty()) {
                after.put(Trials.ANYTHING, standing);
            }
            return new Tried(question, after);
        }
    }
}
