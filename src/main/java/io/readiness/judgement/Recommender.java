package io.readiness.judgement;

import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.Recommendation.Settling;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the rulebook's path rows against a standing: the first that holds is the primary path. */
final class Recommender {
    private final Criteria criteria;

    /** The questions that bear on a path; others never settle one. */
    private final List<Question> questions;

    Recommender(Criteria criteria) {
        this.criteria = criteria;
        Set<Circumstance> asked = EnumSet.noneOf(Circumstance.class);
        criteria.paths()
                .forEach(row ->
                        row.needs().forEach(need -> asked.addAll(need.that().circumstances())));
        this.questions = criteria.questions().stream()
                .filter(question -> !Collections.disjoint(question.answers(), asked))
                .toList();
    }

    Recommendation recommend(Standing standing) {
        PathRow primary = primary(standing);
        Firmness firmness = possible(standing).size() == 1 ? Firmness.FIRM : Firmness.PROVISIONAL;
        return new Recommendation(
                firmness,
                advice(primary, primary, standing),
                alternatives(primary, standing),
                firmness == Firmness.FIRM ? null : settling(standing));
    }

    /** The first row that holds on what has been shown. */
    private PathRow primary(Standing standing) {
        Standing shown = standing.atWorst();
        return criteria.paths().stream()
                .filter(row -> row.truth(shown) == Truth.HOLDS)
                .findFirst()
                .orElseThrow();
    }

    /** The rows that could turn out to be the primary one: all that do not fail, up to the first that surely holds. */
    private List<PathRow> possible(Standing standing) {
        List<PathRow> possible = new ArrayList<>();
        for (PathRow row : criteria.paths()) {
            Truth truth = row.truth(standing);
            if (truth != Truth.FAILS) {
                possible.add(row);
            }
            if (truth == Truth.HOLDS) {
                break;
            }
        }
        return possible;
    }

    /**
     * The other rows that lie ahead or can be chosen: first those that keep to what is wanted, and of these the ones with
     * the fewest conditions missing.
     */
    private List<Advice> alternatives(PathRow primary, Standing standing) {
        return criteria.paths().stream()
                .filter(PathRow::alternative)
                .filter(row -> row.path() != primary.path())
                .filter(row -> row.until() == null || standing.band().point().compareTo(row.until()) < 0)
                .filter(row -> row.needs().stream().noneMatch(need -> isOutOfReach(need, standing)))
                .sorted(Comparator.comparing((PathRow row) -> isAgainstTheWish(row, standing))
                        .thenComparingLong(row -> missing(row, standing)))
                .filter(nearestOfItsPath())
                .map(row -> advice(row, primary, standing))
                .toList();
    }

    /** Of a path with more than one way, the first that comes. */
    private static Predicate<PathRow> nearestOfItsPath() {
        Set<Path> seen = EnumSet.noneOf(Path.class);
        return row -> seen.add(row.path());
    }

    /** A condition that the candidate has gone beyond, or that asks for another past or another employer. */
    private boolean isOutOfReach(Need need, Standing standing) {
        boolean given = !need.that().circumstances().isEmpty() && !isWish(need);
        return need.that().truth(standing) == Truth.FAILS
                && (given || need.that().canBeOutgrown());
    }

    private boolean isAgainstTheWish(PathRow row, Standing standing) {
        return row.needs().stream().anyMatch(need -> need.that().truth(standing) == Truth.FAILS && isWish(need));
    }

    private boolean isWish(Need need) {
        return questions.stream()
                .filter(Question::wish)
                .anyMatch(question ->
                        !Collections.disjoint(question.answers(), need.that().circumstances()));
    }

    private static long missing(PathRow row, Standing standing) {
        return row.needs().stream()
                .filter(need -> need.that().truth(standing) != Truth.HOLDS)
                .count();
    }

    /** The primary path, where it stands before this row and so would have to fail first. */
    private @Nullable Path yieldsTo(PathRow row, PathRow primary) {
        return criteria.paths().indexOf(row) > criteria.paths().indexOf(primary) ? primary.path() : null;
    }

    /** What a path says of itself is true of the candidate only where it is the primary one. */
    private Advice advice(PathRow row, PathRow primary, Standing standing) {
        List<Checked> holds = new ArrayList<>();
        List<Checked> missing = new ArrayList<>();
        for (Need need : row.needs()) {
            Checked checked = Checked.of(need, standing);
            (checked.holds() ? holds : missing).add(checked);
        }
        return new Advice(
                row.path(),
                row.way(),
                row.title(),
                row.equals(primary) ? row.meaning() : null,
                row.equals(primary) ? row.nextStep() : null,
                holds,
                missing,
                yieldsTo(row, primary),
                row.claims());
    }

    /**
     * The open question whose answers leave the fewest paths possible; of equals, the one that leaves the fewest ways, and
     * of these the one that weighs more.
     */
    private @Nullable Settling settling(Standing standing) {
        List<Candidate> candidates = new ArrayList<>();
        for (Question question : questions) {
            if (question.answers().stream().allMatch(answer -> standing.holds(answer) == Truth.OPEN)) {
                candidates.add(candidate(question, standing));
            }
        }
        for (SignalScale scale : criteria.signals().values()) {
            if (standing.best(scale.signal()) != standing.rating(scale.signal())) {
                candidates.add(candidate(scale, standing));
            }
        }
        return candidates.stream()
                .min(Comparator.comparingDouble(Candidate::pathsLeft)
                        .thenComparingDouble(Candidate::rowsLeft)
                        .thenComparing(Candidate::worth, Comparator.reverseOrder()))
                .map(best -> new Settling(best.question(), best.asks(), couldBecome(standing), best.claims()))
                .orElse(null);
    }

    private List<Possible> couldBecome(Standing standing) {
        return possible(standing).stream()
                .map(row -> new Possible(row.path(), row.way()))
                .toList();
    }

    private record Candidate(
            String question, String asks, List<String> claims, double pathsLeft, double rowsLeft, double worth) {}

    private Candidate candidate(Question question, Standing standing) {
        List<List<PathRow>> left =
                left(List.copyOf(question.answers()), answer -> standing.with(answer, question.answers()));
        return new Candidate(question.id(), question.asks(), question.claims(), paths(left), rows(left), 0);
    }

    private Candidate candidate(SignalScale scale, Standing standing) {
        Signal signal = scale.signal();
        Rating worst = standing.rating(signal).atWorst();
        Rating best = standing.best(signal);
        List<List<PathRow>> left = left(List.of(worst, best), answer -> standing.with(signal, answer));
        double worth = criteria.scorecard().worth(signal, worst, best);
        return new Candidate(signal.name(), scale.question(), scale.claims(), paths(left), rows(left), worth);
    }

    /** What each answer would leave possible. */
    private <A> List<List<PathRow>> left(List<A> answers, Function<A, Standing> told) {
        return answers.stream().map(answer -> possible(told.apply(answer))).toList();
    }

    private static double paths(List<List<PathRow>> left) {
        return left.stream()
                .mapToLong(rows -> rows.stream().map(PathRow::path).distinct().count())
                .average()
                .orElse(0);
    }

    private static double rows(List<List<PathRow>> left) {
        return left.stream().mapToInt(List::size).average().orElse(0);
    }
}
