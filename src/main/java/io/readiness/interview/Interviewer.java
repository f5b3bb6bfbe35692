package io.readiness.interview;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.Rulebook;
import io.readiness.interview.Interview.Answer;
import io.readiness.interview.Interview.Confirmation;
import io.readiness.interview.InterviewState.AnswerGiven;
import io.readiness.interview.InterviewState.Effect;
import io.readiness.interview.InterviewState.InterviewQuestion;
import io.readiness.interview.InterviewState.Option;
import io.readiness.interview.InterviewState.PossibleWay;
import io.readiness.interview.InterviewState.PresentPath;
import io.readiness.judgement.OpenQuestion;
import io.readiness.judgement.OpenQuestion.Tried;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.Recommender;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Band.BandRange;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads interviews by one rulebook. Pure, and safe to share. */
public final class Interviewer {
    private final Assessor assessor;
    private final Criteria criteria;
    private final Phrases phrases;
    private final Recommender recommender;
    private final Map<String, FieldQuestion> questions = new LinkedHashMap<>();
    private final Trials trials;

    /** Asks what this assessor judges by. */
    public Interviewer(Assessor assessor) {
        this.assessor = assessor;
        this.criteria = assessor.rulebook().criteria();
        this.phrases = criteria.phrases();
        this.recommender = new Recommender(criteria, new ConditionWords(criteria));
        criteria.fieldQuestions().forEach(question -> questions.put(question.id(), question));
        this.trials = new Trials(
                criteria.fieldQuestions(),
                assessor.bestPieces().stream()
                        .map(piece -> Records.with(piece, "verification", Verification.CLAIMED))
                        .map(piece -> Records.with(piece, "signals", null))
                        .toList());
    }

    /** The rulebook that it asks by. */
    public Rulebook rulebook() {
        return assessor.rulebook();
    }

    /** The question of an id; null: there is none. */
    public @Nullable FieldQuestion question(String id) {
        return questions.get(id);
    }

    /** The ids of all questions that may be answered in an interview. */
    public List<String> answerable(Interview interview) {
        return Stream.concat(
                        questions.keySet().stream(),
                        interview.confirmations().stream().map(Confirmation::id))
                .toList();
    }

    /** What is known of somebody who is interviewed. */
    public Profile profile(Interview interview) {
        return interview.profile(questions::get);
    }

    /** What is asked of whom, and where each answer would lead. */
    Moment moment(Interview interview) {
        return new Moment(interview, profile(interview), assessor, recommender, trials);
    }

    /** How far an interview is on a day. */
    public InterviewState state(Interview interview, LocalDate asOf) {
        Moment now = moment(interview);
        List<OpenQuestion> worth = interview.ended() ? List.of() : now.worthAsking();
        Standing standing = now.standing();
        PathRow row = PathRow.primary(criteria.paths(), standing);
        CitationCollector sources =
                new CitationCollector(path -> path, assessor.rulebook().claims());
        return new InterviewState(
                interview.start().reference(),
                asOf,
                assessor.rulebook().edition(),
                interview.ended(),
                says(now, row, interview.ended(), worth.isEmpty()),
                sources.of(new PresentPath(row.path(), row.way(), row.title(), row.claims())),
                now.possible().size() == 1 ? Firmness.FIRM : Firmness.PROVISIONAL,
                now.isSettled(),
                ways(now.possible()),
                standing.band(),
                standing.total(),
                worth.isEmpty() ? null : sources.of(told(worth.get(0), now)),
                worth.size(),
                interview.answers().stream().map(one -> given(one, interview)).toList(),
                sources.citations());
    }

    /** Several rows may lead the same way; it is called as the first of them calls it. */
    private static List<PossibleWay> ways(List<PathRow> rows) {
        Map<Possible, PossibleWay> ways = new LinkedHashMap<>();
        rows.forEach(row -> ways.putIfAbsent(
                new Possible(row.path(), row.way()), new PossibleWay(row.path(), row.way(), row.title())));
        return List.copyOf(ways.values());
    }

    private String says(Moment now, PathRow row, boolean ended, boolean nothingLeft) {
        int ways = ways(now.possible()).size();
        Map<String, ?> whereTo = Map.of("whereTo", whereTo(now, row));
        if (ended) {
            return phrases.say(Phrase.INTERVIEW_ENDED, whereTo);
        } else if (now.isSettled()) {
            return phrases.say(Phrase.INTERVIEW_SETTLED, whereTo);
        } else if (ways == 1) {
            return phrases.say(nothingLeft ? Phrase.INTERVIEW_NOTHING_LEFT_ONE : Phrase.INTERVIEW_FIRM, whereTo);
        }
        return phrases.say(nothingLeft ? Phrase.INTERVIEW_NOTHING_LEFT : Phrase.INTERVIEW_OPEN, Map.of("ways", ways));
    }

    /** Where every band is still possible, nearly nothing was told that a way could rest on. */
    private String whereTo(Moment now, PathRow row) {
        BandRange band = now.standing().band();
        Band[] all = Band.values();
        if (row.path() == Path.NOT_SERVED) {
            return phrases.text(Phrase.INTERVIEW_NOT_SERVED);
        } else if (now.possible().size() > 1 && band.low() == all[0] && band.high() == all[all.length - 1]) {
            return phrases.text(Phrase.INTERVIEW_LITTLE_TOLD);
        }
        return phrases.say(Phrase.INTERVIEW_WHERE_TO, Map.of("path", row.title()));
    }

    private InterviewQuestion told(OpenQuestion worth, Moment now) {
        FieldQuestion asked = questions.get(worth.id());
        Confirmation confirmation = asked == null ? now.confirmation(worth.id()) : null;
        List<Option> options = asked == null ? options(Objects.requireNonNull(confirmation)) : options(asked);
        return new InterviewQuestion(
                worth.id(),
                worth.asks(),
                asked == null ? null : asked.help(),
                asked == null ? null : asked.why(),
                confirmation == null ? null : confirmation.proposal().source().words(),
                asked == null ? Form.CHOICE : asked.form(),
                asked == null ? null : asked.unit(),
                options,
                effects(worth, now.tried(worth.id()), options, asked),
                ways(now.possible()).size() > 1
                        && worth.answers().stream()
                                .allMatch(one -> ways(one.rows()).size() == 1),
                BigDecimal.valueOf(worth.points())
                        .setScale(1, RoundingMode.HALF_UP)
                        .doubleValue(),
                worth.tells().get(0),
                worth.claims());
    }

    private static List<Option> options(Confirmation confirmation) {
        return confirmation.asked().answers().stream()
                .map(one -> new Option(one.answer().name(), one.says()))
                .toList();
    }

    /** What may be answered to a question, in plain words; empty: anything of its form. */
    public List<Option> options(FieldQuestion asked) {
        return switch (asked.form()) {
            case YES_NO ->
                List.of(new Option("true", phrases.text(Phrase.YES)), new Option("false", phrases.text(Phrase.NO)));
            case OWNERSHIP ->
                Arrays.stream(DutyAnswer.values())
                        .map(one -> new Option(one.name(), phrases.text(Phrase.valueOf("ANSWER_" + one.name()))))
                        .toList();
            default ->
                asked.words().stream()
                        .map(one -> new Option(one.name(), phrases.option(one)))
                        .toList();
        };
    }

    private List<Effect> effects(OpenQuestion worth, Tried tried, List<Option> options, @Nullable FieldQuestion asked) {
        return worth.answers().stream()
                .filter(one -> !one.answer().equals(Trials.ANYTHING))
                .map(one -> new Effect(
                        one.answer(),
                        says(one.answer(), options, asked),
                        ways(one.rows()).size(),
                        Scales.row(tried.answers(), one.answer()).total()))
                .toList();
    }

    private String says(String answer, List<Option> options, @Nullable FieldQuestion asked) {
        if (answer.equals(Trials.NONE)) {
            return phrases.text(Phrase.NONE_OF_THEM);
        } else if (answer.equals(Trials.ALL)) {
            return phrases.text(Phrase.ANSWER_ALL);
        } else if (asked != null && asked.unit() != null) {
            return phrases.say(Phrase.ANSWER_NUMBER, Map.of("number", answer, "unit", asked.unit()));
        }
        return options.stream()
                .filter(one -> one.answer().equals(answer))
                .map(Option::says)
                .findFirst()
                .orElse(answer);
    }

    private AnswerGiven given(Answer answer, Interview interview) {
        FieldQuestion asked = questions.get(answer.question());
        if (asked == null) {
            return new AnswerGiven(
                    answer.question(),
                    interview.confirmations().stream()
                            .filter(one -> one.id().equals(answer.question()))
                            .map(one -> one.asked().asks())
                            .findFirst()
                            .orElse(null),
                    answer.confirmed(),
                    answer.silence());
        }
        return new AnswerGiven(answer.question(), asked.asks(), answered(asked, answer.told()), answer.silence());
    }

    private static @Nullable Object answered(FieldQuestion asked, @Nullable Profile told) {
        if (told == null) {
            return null;
        } else if (asked.field() != null) {
            return Field.of(asked.field()).in(told);
        }
        return told.responsibilities() == null
                ? DutyAnswer.SOMEBODY_ELSES
                : told.responsibilities().get(0).ownership();
    }
}
