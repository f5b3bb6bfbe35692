package io.readiness.interview;

import io.readiness.assessment.Assessor;
import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.interview.Asked.Confirmation;
import io.readiness.interview.Asked.KindOfWork;
import io.readiness.interview.Asked.Part;
import io.readiness.interview.Asked.Whole;
import io.readiness.interview.Interview.Answer;
import io.readiness.judgement.OpenQuestion;
import io.readiness.judgement.OpenQuestion.Tried;
import io.readiness.judgement.Recommender;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Evidence;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Signal;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
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
    /** Those whose answers are told a piece at a time, or in words of one's own, so that nobody can try them all. */
    private static final Set<Form> TOLD_AT_LENGTH = EnumSet.of(Form.PIECES, Form.PIECE, Form.TEXTS);

    private final Interview interview;
    private final Profile known;
    private final Assessor assessor;
    private final Recommender recommender;
    private final Trials trials;
    private final List<FieldQuestion> questions;
    private final Wording wording;
    private final JudgedTexts texts;
    private final Standing standing;
    private final List<PathRow> possible;
    private final Map<String, Tried> tried = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final List<OpenQuestion> ranking;
    private final Set<String> turning;

    Moment(
            Interview interview,
            Profile known,
            Assessor assessor,
            Recommender recommender,
            Trials trials,
            Wording wording) {
        this.interview = interview;
        this.known = known;
        this.assessor = assessor;
        this.recommender = recommender;
        this.trials = trials;
        this.wording = wording;
        this.questions = assessor.rulebook().criteria().fieldQuestions();
        this.texts = assessor.read(known);
        this.standing = standing(interview, known, null);
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

    /** What is asked by that name, of all that is worth asking. */
    Asked asked(String question) {
        return Scales.row(asked, question);
    }

    /** Whether nothing that can still be answered leads anywhere else. */
    boolean isSettled() {
        return possible.size() == 1 && turning.isEmpty();
    }

    /**
     * What is worth asking: what was begun first, so that nobody has to think of the same piece twice; then the question that
     * settles most; once one way is left, or nothing that is open settles any more, what could still lead elsewhere. What a
     * resume suggests comes before what else there is of it, and what the wanted path does not ask for comes last.
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
        List<OpenQuestion> inOrder = worth.stream()
                .sorted(Comparator.comparing((OpenQuestion one) -> !isWanted(one))
                        .thenComparing(this::isOfThePast)
                        .thenComparing(one -> isTheRest(one, suggested)))
                .toList();
        return Stream.concat(begun(inOrder), inOrder.stream())
                .collect(Collectors.toMap(OpenQuestion::id, one -> one, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What of this was begun: a second question about the same words, the kind of a piece that was confirmed, parts of a piece. */
    private Stream<OpenQuestion> begun(List<OpenQuestion> worth) {
        List<Asked> begun = new ArrayList<>();
        interview.proposals().stream()
                .filter(one -> one.hasDoubtfulKind() && isConfirmed(first(one)))
                .map(KindOfWork::new)
                .filter(one -> interview.answer(one.id()).isEmpty())
                .forEach(begun::add);
        for (FieldQuestion one : questions) {
            Part part = interview.pieces(one).unfinished();
            if (part != null) {
                begun.add(part);
            }
        }
        return Stream.concat(
                begun.stream().map(this::tryOut),
                worth.stream()
                        .filter(one -> asked(one.id()) instanceof Confirmation about
                                && !about.id().equals(first(about.proposal()).id())));
    }

    /**
     * What settles nothing, and makes the advice nearer to somebody's work: it is asked at the end, and may be skipped.
     *
     * @param asked what is worth asking
     */
    List<OpenQuestion> further(List<OpenQuestion> asked) {
        if (possible.size() == 1 && possible.get(0).path() == Path.NOT_SERVED) {
            return List.of();
        }
        Set<String> worth = asked.stream().map(OpenQuestion::id).collect(Collectors.toSet());
        return questions.stream()
                .filter(one -> TOLD_AT_LENGTH.contains(one.form()) && !isWork(one))
                .filter(one -> !worth.contains(one.id()) && isAskable(one))
                .map(one -> tryOut(new Whole(one)))
                .toList();
    }

    /** Work that would change nothing has nothing to add. */
    private static boolean isWork(FieldQuestion one) {
        return Field.of(Objects.requireNonNull(one.field())).type() == Evidence.class;
    }

    /** What can be asked beside each other, and what of it was asked before. */
    List<Asked> atOnce() {
        return Stream.of(
                        interview.confirmations().stream()
                                .filter(one -> isAnswered(one.id()) || isAskable(one))
                                .map(Asked.class::cast),
                        interview.proposals().stream()
                                .filter(one -> one.hasDoubtfulKind() && isConfirmed(first(one)))
                                .map(KindOfWork::new),
                        questions.stream()
                                .filter(one -> one.parts().isEmpty() && (isAnswered(one.id()) || isAskable(one)))
                                .map(Whole::new))
                .flatMap(one -> one)
                .map(Asked.class::cast)
                .toList();
    }

    private boolean isAnswered(String question) {
        return interview.answer(question).isPresent();
    }

    /** As somebody is asked it: what is told in pieces begins with the part that makes it a piece. */
    OpenQuestion presented(OpenQuestion worth) {
        if (asked(worth.id()) instanceof Whole whole
                && !whole.question().parts().isEmpty()) {
            Part first =
                    Objects.requireNonNull(interview.pieces(whole.question()).next());
            OpenQuestion shown = tryOut(first);
            return new OpenQuestion(
                    shown.id(),
                    shown.asks(),
                    shown.answers(),
                    worth.bearsOnThePath(),
                    worth.points(),
                    shown.tells(),
                    shown.claims());
        }
        return worth;
    }

    /** Whether it asks for what was before the present, a piece at a time. */
    private boolean isOfThePast(OpenQuestion worth) {
        return asked(worth.id()) instanceof Whole whole
                && whole.question().form() == Form.PIECES
                && !isWork(whole.question());
    }

    /** Whether it asks what else there is of a list of which a part was suggested. */
    private boolean isTheRest(OpenQuestion worth, Set<String> suggested) {
        return asked(worth.id()) instanceof Whole whole
                && isToldInPart(interview, whole.question())
                && suggested.contains(whole.path());
    }

    /** Whether a question could lead elsewhere, or asks for what the wanted path asks for; for the score alone, others wait. */
    private boolean isWanted(OpenQuestion worth) {
        if (worth.bearsOnThePath()
                || turning.contains(worth.id())
                || !(asked(worth.id()) instanceof Whole whole)
                || whole.question().signals().isEmpty()) {
            return true;
        }
        Set<Signal> wanted =
                assessor.rulebook().criteria().targets().first(standing).wants().keySet();
        return !Collections.disjoint(wanted, whole.question().signals());
    }

    private static boolean settles(OpenQuestion question) {
        return question.bearsOnThePath() || question.points() > 0;
    }

    /**
     * What was not told whole is not read as if there were no more of it.
     *
     * @param answered the question that is tried, which tells the whole; null: none
     */
    private Standing standing(Interview told, Profile profile, @Nullable String answered) {
        Profile whole = profile;
        for (FieldQuestion one : questions) {
            if (isToldInPart(told, one) && !one.id().equals(answered)) {
                whole = Field.of(Objects.requireNonNull(one.field())).with(whole, null);
            }
        }
        return assessor.standing(profile, whole, texts);
    }

    private static boolean isToldInPart(Interview told, FieldQuestion question) {
        return told.isOfPart(question) && !told.isClosed(question);
    }

    /** What can be asked of proposals and by these questions, the one that settles most first. */
    private List<OpenQuestion> ranking(Predicate<FieldQuestion> wanted) {
        tried.clear();
        asked.clear();
        interview.confirmations().stream().filter(this::isAskable).forEach(this::add);
        questions.stream()
                .filter(one -> isAskable(one) && wanted.test(one))
                .map(Whole::new)
                .forEach(this::add);
        return recommender.ranking(standing, List.copyOf(tried.values()));
    }

    /** Tries the answers to one question that is not among those that are ranked. */
    private OpenQuestion tryOut(Asked one) {
        return recommender.ranking(standing, List.of(add(one))).get(0);
    }

    private Tried add(Asked one) {
        Map<String, Standing> after = after(one);
        if (after.isEmpty()) {
            after.put(Trials.ANYTHING, standing);
        }
        Tried all = new Tried(one.id(), wording.asks(one, known), one.path(), one.claims(), after);
        tried.put(one.id(), all);
        asked.put(one.id(), one);
        return all;
    }

    /** Where each answer leads that is tried; none: nobody knows beforehand what will be said. */
    private Map<String, Standing> after(Asked one) {
        Map<String, Standing> after = new LinkedHashMap<>();
        if (one instanceof Whole whole) {
            FieldQuestion question = whole.question();
            trials.of(question)
                    .forEach((answer, telling) -> after.put(
                            answer, standing(interview, interview.with(known, question, telling), question.id())));
        } else if (one instanceof Part part) {
            Trials.of(part).forEach((answer, telling) -> after.put(answer, told(Answer.telling(part.id(), telling))));
        } else if (one instanceof KindOfWork kind) {
            kind.kinds()
                    .forEach(artefact -> after.put(
                            artefact.name(),
                            told(Answer.telling(kind.id(), kind.telling(known.reference(), artefact)))));
        } else if (one instanceof Confirmation confirmation) {
            confirmation.asked().answers().stream()
                    .map(possibly -> possibly.answer())
                    .filter(answer ->
                            answer != ConfirmingAnswer.DO_NOT_KNOW && answer != ConfirmingAnswer.RATHER_NOT_SAY)
                    .forEach(answer -> after.put(answer.name(), told(withKind(confirmation, answer))));
            if (confirmation.proposal().evidence() != null && after.containsKey(ConfirmingAnswer.MINE.name())) {
                after.put(Trials.BEST, told(allOf(confirmation)));
            }
        }
        return after;
    }

    /** A piece is worth asking for because of all that can be confirmed of it, and not of whose it was alone. */
    private Answer[] allOf(Confirmation first) {
        return Stream.concat(
                        Arrays.stream(withKind(first, ConfirmingAnswer.MINE)),
                        first.proposal().questions().stream()
                                .skip(1)
                                .filter(one -> one.answers().stream()
                                        .anyMatch(possibly -> possibly.answer() == ConfirmingAnswer.YES))
                                .map(one -> Answer.confirming(
                                        new Confirmation(first.proposal(), one).id(), ConfirmingAnswer.YES)))
                .toArray(Answer[]::new);
    }

    /** A confirmed piece enters the profile with its kind, for which the likeliest is taken until it is told. */
    private Answer[] withKind(Confirmation one, ConfirmingAnswer answer) {
        Answer given = Answer.confirming(one.id(), answer);
        KindOfWork kind = new KindOfWork(one.proposal());
        return one.proposal().hasDoubtfulKind() && interview.answer(kind.id()).isEmpty()
                ? new Answer[] {
                    given,
                    Answer.telling(
                            kind.id(),
                            kind.telling(known.reference(), kind.kinds().get(0)))
                }
                : new Answer[] {given};
    }

    private Standing told(Answer... answers) {
        Interview then = interview.with(List.of(answers));
        return standing(then, then.profile(this::question), null);
    }

    /** What was neither answered nor told, and can be asked of them. */
    private boolean isAskable(FieldQuestion one) {
        return interview.answer(one.id()).isEmpty()
                && (!one.isToldIn(known) || isToldInPart(interview, one))
                && (one.parts().isEmpty() || interview.pieces(one).next() != null)
                && (one.where() == null || one.where().truth(standing) == Truth.HOLDS)
                && interview.proposals().stream()
                        .noneMatch(proposal -> one.duty() != null && one.duty() == duty(proposal));
    }

    /** The first question about a proposal, and the second where the first was answered so that it makes sense. */
    private boolean isAskable(Confirmation one) {
        Confirmation first = first(one.proposal());
        boolean whose = isTold(one.proposal());
        return interview.answer(one.id()).isEmpty() && (one.id().equals(first.id()) ? !whose : isConfirmed(first));
    }

    private static Confirmation first(Proposal proposal) {
        return new Confirmation(proposal, proposal.questions().get(0));
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
        return possible.containsAll(recommender.possible(standing(interview, told, null)));
    }
}
