package io.readiness.interview;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.CitationCollector;
import io.readiness.assessment.Rulebook;
import io.readiness.intake.draft.Proposal;
import io.readiness.interview.Asked.KindOfWork;
import io.readiness.interview.Asked.Part;
import io.readiness.interview.Asked.Whole;
import io.readiness.interview.Interview.Answer;
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
import io.readiness.judgement.standing.FieldQuestion.FieldPart;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Wording wording;

    /** Asks what this assessor judges by. */
    public Interviewer(Assessor assessor) {
        this.assessor = assessor;
        this.criteria = assessor.rulebook().criteria();
        this.phrases = criteria.phrases();
        this.recommender = new Recommender(criteria, new ConditionWords(criteria));
        criteria.fieldQuestions().forEach(question -> questions.put(question.id(), question));
        this.wording = new Wording(criteria.fieldQuestions(), phrases);
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

    /** The question of the rulebook of an id; null: there is none. */
    public @Nullable FieldQuestion question(String id) {
        return questions.get(id);
    }

    /** What is asked by a name in an interview; null: nothing is. */
    public @Nullable Asked asked(Interview interview, String id) {
        FieldQuestion question = questions.get(id);
        if (question != null) {
            return new Whole(question);
        }
        Part part = Part.of(id, questions::get);
        return part != null
                ? part
                : ofProposals(interview)
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private static Stream<Asked> ofProposals(Interview interview) {
        return Stream.concat(
                interview.confirmations().stream(),
                interview.proposals().stream().filter(Proposal::hasDoubtfulKind).map(KindOfWork::new));
    }

    /**
     * What can be asked beside each other: all that somebody can be asked now and does not tell a piece at a time, with what of it
     * was answered or left out before. What a resume suggests comes first, the rest in the order of the rulebook.
     */
    public List<Asked> atOnce(Interview interview) {
        return moment(interview).atOnce();
    }

    /** How something is asked of somebody of whom some things are known. */
    public String asks(Asked asked, Interview interview) {
        return wording.asks(asked, interview.start());
    }

    /** How to answer it; null: the answers say it. */
    public @Nullable String help(Asked asked) {
        return wording.help(asked);
    }

    /** What the answer is good for. */
    public @Nullable String why(Asked asked) {
        return wording.why(asked);
    }

    /** The names of the questions that may be answered in an interview; of pieces, those that can be told now. */
    public List<String> answerable(Interview interview) {
        List<String> names = new ArrayList<>();
        questions.values().forEach(one -> {
            names.add(one.id());
            int pieces = Part.isList(one) ? Math.min(interview.pieces(one).last() + 1, Part.MOST) : 0;
            for (int number = Math.min(pieces, 1); number <= pieces; number++) {
                for (FieldPart part : one.parts()) {
                    names.add(new Part(one, number, part).id());
                }
            }
        });
        ofProposals(interview).map(Asked::id).forEach(names::add);
        return names;
    }

    /**
     * What a part of a piece still lacks so as to count, by the name of the part that lacks; null: it lacks nothing.
     *
     * @param interview with the answer to it
     */
    public @Nullable String lacks(Part part, Interview interview) {
        Pieces pieces = interview.pieces(part.whole());
        if (part.number() > pieces.last() + 1) {
            return Part.first(part.whole(), pieces.last() + 1).id();
        } else if (pieces.counts(part) || part.isFirst()) {
            return null;
        }
        Part first = Part.first(part.whole(), part.number());
        String after = part.part().after();
        return pieces.counts(first) && after != null ? part.other(after).id() : first.id();
    }

    /** What is known of somebody who is interviewed. */
    public Profile profile(Interview interview) {
        return interview.profile(questions::get);
    }

    /** What is asked of whom, and where each answer would lead. */
    Moment moment(Interview interview) {
        return new Moment(interview, profile(interview), assessor, recommender, trials, wording);
    }

    /** How far an interview is on a day. */
    public InterviewState state(Interview interview, LocalDate asOf) {
        Moment now = moment(interview);
        List<OpenQuestion> worth = interview.ended() ? List.of() : now.worthAsking();
        List<OpenQuestion> further = interview.ended() ? List.of() : now.further(worth);
        OpenQuestion next = Stream.concat(worth.stream(), further.stream())
                .findFirst()
                .map(now::presented)
                .orElse(null);
        Standing standing = now.standing();
        PathRow row = PathRow.primary(criteria.paths(), standing);
        CitationCollector sources =
                new CitationCollector(path -> path, assessor.rulebook().claims());
        return new InterviewState(
                interview.start().reference(),
                asOf,
                assessor.rulebook().edition(),
                interview.ended(),
                says(now, row, interview.ended(), worth.isEmpty(), further.isEmpty()),
                sources.of(new PresentPath(row.path(), row.way(), row.title(), row.claims())),
                now.possible().size() == 1 ? Firmness.FIRM : Firmness.PROVISIONAL,
                now.isSettled(),
                ways(now.possible()),
                standing.band(),
                standing.total(),
                next == null ? null : sources.of(told(next, now)),
                worth.size(),
                further.size(),
                answers(interview),
                sources.citations());
    }

    /** What was said to each question, the oldest first. */
    public List<AnswerGiven> answers(Interview interview) {
        return interview.answers().stream().map(one -> given(one, interview)).toList();
    }

    /** Several rows may lead the same way; it is called as the first of them calls it. */
    private static List<PossibleWay> ways(List<PathRow> rows) {
        Map<Possible, PossibleWay> ways = new LinkedHashMap<>();
        rows.forEach(row -> ways.putIfAbsent(
                new Possible(row.path(), row.way()), new PossibleWay(row.path(), row.way(), row.title())));
        return List.copyOf(ways.values());
    }

    private String says(Moment now, PathRow row, boolean ended, boolean nothingWorth, boolean nothingLeft) {
        int ways = ways(now.possible()).size();
        Map<String, ?> whereTo = Map.of("whereTo", whereTo(now, row));
        if (ended) {
            return phrases.say(Phrase.INTERVIEW_ENDED, whereTo);
        } else if (now.isSettled()) {
            return phrases.say(Phrase.INTERVIEW_SETTLED, whereTo);
        } else if (!nothingWorth) {
            return ways == 1
                    ? phrases.say(Phrase.INTERVIEW_FIRM, whereTo)
                    : phrases.say(Phrase.INTERVIEW_OPEN, Map.of("ways", ways));
        } else if (!nothingLeft) {
            return ways == 1
                    ? phrases.say(Phrase.INTERVIEW_FURTHER_ONE, whereTo)
                    : phrases.say(Phrase.INTERVIEW_FURTHER, Map.of("ways", ways));
        }
        return ways == 1
                ? phrases.say(Phrase.INTERVIEW_NOTHING_LEFT_ONE, whereTo)
                : phrases.say(Phrase.INTERVIEW_NOTHING_LEFT, Map.of("ways", ways));
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
        Asked asked = now.asked(worth.id());
        List<Option> options = options(asked);
        return new InterviewQuestion(
                worth.id(),
                worth.asks(),
                wording.help(asked),
                wording.why(asked),
                asked.words(),
                asked.form(),
                asked.unit(),
                options,
                asked.none(phrases),
                asked.range(),
                asked instanceof Part part && part.number() > 0 ? part.number() : null,
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

    /** What may be answered, in plain words; empty: anything of its form. Where there may be none, that is one of several words. */
    public List<Option> options(Asked asked) {
        Option none = asked.none(phrases);
        List<Option> options = asked.options(phrases);
        return none == null || asked.form() != Form.CHOICE
                ? options
                : Stream.concat(options.stream(), Stream.of(none)).toList();
    }

    private List<Effect> effects(OpenQuestion worth, Tried tried, List<Option> options, Asked asked) {
        return worth.answers().stream()
                .filter(one ->
                        !one.answer().equals(Trials.ANYTHING) && !one.answer().equals(Trials.BEST))
                .map(one -> new Effect(
                        one.answer(),
                        says(one.answer(), options, asked),
                        ways(one.rows()).size(),
                        Scales.row(tried.answers(), one.answer()).total()))
                .toList();
    }

    private String says(String answer, List<Option> options, Asked asked) {
        Option none = asked.none(phrases);
        if (answer.equals(Asked.NONE) && none != null) {
            return none.says();
        } else if (answer.equals(Trials.ALL)) {
            return phrases.text(Phrase.ANSWER_ALL);
        } else if (asked.unit() != null) {
            return phrases.say(Phrase.ANSWER_NUMBER, Map.of("number", answer, "unit", asked.unit()));
        }
        return options.stream()
                .filter(one -> one.answer().equals(answer))
                .map(Option::says)
                .findFirst()
                .orElse(answer);
    }

    private AnswerGiven given(Answer answer, Interview interview) {
        Asked asked = asked(interview, answer.question());
        return new AnswerGiven(
                answer.question(),
                asked == null ? null : wording.asks(asked, interview.start()),
                answered(asked, answer),
                answer.silence());
    }

    private static @Nullable Object answered(@Nullable Asked asked, Answer answer) {
        Profile told = answer.told();
        if (told == null) {
            return answer.confirmed();
        } else if (asked instanceof Part part) {
            Object value = part.in(told);
            return value == null ? Asked.NONE : value;
        } else if (asked instanceof KindOfWork kind) {
            return kind.in(told);
        } else if (!(asked instanceof Whole whole)) {
            return null;
        } else if (whole.question().field() != null) {
            return Field.of(whole.question().field()).in(told);
        }
        return told.responsibilities() == null
                ? DutyAnswer.SOMEBODY_ELSES
                : told.responsibilities().get(0).ownership();
    }
}
