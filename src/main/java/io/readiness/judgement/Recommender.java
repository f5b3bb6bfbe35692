package io.readiness.judgement;

import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.Recommendation.Settling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rulebook's path rows against a standing: the first that holds is the primary path. */
public final class Recommender {
    private final Criteria criteria;

    private final Inquirer inquirer;

    /** What a candidate may want, of which only they can tell. */
    private final Set<Circumstance> wishes;

    public Recommender(Criteria criteria) {
        this.criteria = criteria;
        this.inquirer = new Inquirer(criteria);
        this.wishes = criteria.questions().stream()
                .filter(Question::wish)
                .flatMap(question -> question.answers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Recommendation recommend(Standing standing) {
        PathRow primary = PathRow.primary(criteria.paths(), standing);
        Firmness firmness = possible(standing).size() == 1 ? Firmness.FIRM : Firmness.PROVISIONAL;
        return new Recommendation(
                firmness,
                advice(primary, primary, standing),
                alternatives(primary, standing),
                firmness == Firmness.FIRM ? null : settling(standing));
    }

    /** The rows that could turn out to be the primary one. */
    public List<PathRow> possible(Standing standing) {
        return PathRow.possible(criteria.paths(), standing);
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
        return !Collections.disjoint(wishes, need.that().circumstances());
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

    /** Every open question that settles anything, the one that settles most first. */
    public List<OpenQuestion> ranking(Standing standing) {
        return inquirer.ranking(standing);
    }

    private @Nullable Settling settling(Standing standing) {
        return inquirer.first(standing)
                .map(first -> new Settling(first.id(), first.asks(), couldBecome(standing), first.claims()))
                .orElse(null);
    }

    private List<Possible> couldBecome(Standing standing) {
        return possible(standing).stream()
                .map(row -> new Possible(row.path(), row.way()))
                .toList();
    }
}
