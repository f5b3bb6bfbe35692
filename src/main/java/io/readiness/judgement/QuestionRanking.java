package io.readiness.judgement;

import io.readiness.judgement.OpenQuestion.Answer;
import io.readiness.judgement.OpenQuestion.Tried;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the questions that what was told leaves open, and what the answers of each would settle. */
final class QuestionRanking {
    private final Criteria criteria;
    private final Map<Signal, List<String>> tells = new EnumMap<>(Signal.class);

    QuestionRanking(Criteria criteria) {
        this.criteria = criteria;
        criteria.signals().values().forEach(scale -> tells.put(scale.signal(), tells(scale)));
    }

    /** A signal is told of by what its row names, and by the duties that stand for it. */
    private List<String> tells(SignalScale scale) {
        return Stream.concat(
                        criteria.duties().values().stream()
                                .filter(kind -> kind.signal() == scale.signal())
                                .map(kind -> JsonPaths.of(kind.duty())),
                        scale.tells().stream())
                .toList();
    }

    /** The question that settles most: the first of the ranking. */
    Optional<OpenQuestion> first(Standing standing) {
        return open(standing).stream().min(OpenQuestion.MOST_TELLING);
    }

    /** Every question that settles anything, the one that settles most first. */
    List<OpenQuestion> ranking(Standing standing) {
        return open(standing).stream().sorted(OpenQuestion.MOST_TELLING).toList();
    }

    /**
     * The same ranking of what a person can be asked, by what each answer was found to come to. Of equals, the one that stood first. An answer may lead where nothing pointed before: that
     * the way which was supposed so far is not wanted, for example.
     */
    List<OpenQuestion> ranking(Standing standing, List<Tried> tried) {
        OpenPaths now = OpenPaths.of(criteria.paths(), standing);
        return tried.stream()
                .map(one -> about(one, standing, now))
                .sorted(OpenQuestion.MOST_TELLING)
                .toList();
    }

    private OpenQuestion about(Tried tried, Standing standing, OpenPaths now) {
        PathRow primary = PathRow.primary(criteria.paths(), standing);
        List<Answer> answers = new ArrayList<>();
        double width = 0;
        boolean bears = false;
        for (Map.Entry<String, Standing> one : tried.answers().entrySet()) {
            OpenPaths then = OpenPaths.of(criteria.paths(), one.getValue());
            answers.add(then.after(one.getKey()));
            width += one.getValue().total().width();
            bears |= !then.rows().equals(now.rows())
                    || then.hangsOn().size() < now.hangsOn().size()
                    || !PathRow.primary(criteria.paths(), one.getValue()).equals(primary);
        }
        return new OpenQuestion(
                tried.id(),
                tried.asks(),
                answers,
                bears,
                standing.total().width() - width / answers.size(),
                List.of(tried.tells()),
                tried.claims());
    }

    /** What is open on the way to a path, and what it hangs on; nothing where only one row is left. */
    private record OpenPaths(DecisionTable<PathRow> table, List<PathRow> rows, List<Object> hangsOn) {
        static OpenPaths of(DecisionTable<PathRow> table, Standing standing) {
            List<PathRow> rows = table.couldBeFirst(standing);
            List<Object> hangsOn = new ArrayList<>();
            if (rows.size() > 1) {
                for (PathRow row : rows) {
                    for (Need need : row.needs()) {
                        need.that().hangsOn(standing, hangsOn::add);
                    }
                }
            }
            return new OpenPaths(table, rows, hangsOn);
        }

        /** What was not possible before does not become so, so only what is possible now is looked at again. */
        OpenPaths told(Standing standing) {
            return of(table.with(rows), standing);
        }

        Answer after(String answer) {
            return new Answer(answer, rows, hangsOn.size());
        }
    }

    private List<OpenQuestion> open(Standing standing) {
        OpenPaths now = OpenPaths.of(criteria.paths(), standing);
        Set<Object> deciding = new HashSet<>(now.hangsOn());
        List<OpenQuestion> open = new ArrayList<>();
        for (Question question : criteria.questions()) {
            if (!Collections.disjoint(deciding, question.circumstances())
                    || !Collections.disjoint(deciding, question.fields())) {
                open.add(about(question, standing, now));
            }
        }
        for (SignalScale scale : criteria.signals().values()) {
            if (standing.isOpen(scale.signal())) {
                OpenQuestion question = about(scale, standing, now, deciding.contains(scale.signal()));
                if (question.bearsOnThePath() || question.points() > 0) {
                    open.add(question);
                }
            }
        }
        return open;
    }

    private static OpenQuestion about(Question question, Standing standing, OpenPaths now) {
        return new OpenQuestion(
                question.id(),
                question.asks(),
                answers(
                        question.answers(),
                        Question.QuestionAnswer::name,
                        answer -> now.told(standing.with(question, answer))),
                true,
                0,
                question.tells(),
                question.claims());
    }

    /** An answer that decides nothing leaves all as it is; only its points are told. */
    private OpenQuestion about(SignalScale scale, Standing standing, OpenPaths now, boolean decides) {
        Signal signal = scale.signal();
        Rating worst = standing.rating(signal).atWorst();
        Rating best = standing.best(signal);
        Set<Rating> levels = EnumSet.range(worst, best);
        return new OpenQuestion(
                signal.name(),
                scale.question(),
                answers(levels, Rating::name, level -> decides ? now.told(standing.with(signal, level)) : now),
                decides,
                criteria.scorecard().worth(signal, worst, best),
                Scales.row(tells, signal),
                scale.claims());
    }

    private static <A> List<Answer> answers(
            Collection<A> answers, Function<A, String> name, Function<A, OpenPaths> told) {
        List<Answer> after = new ArrayList<>(answers.size());
        for (A answer : answers) {
            after.add(told.apply(answer).after(name.apply(answer)));
        }
        return after;
    }
}
