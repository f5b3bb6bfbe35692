package io.readiness.judgement;

import io.readiness.judgement.OpenQuestion.Tried;
import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.Recommendation.Settling;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.judgement.standing.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rulebook's path rows against a standing: the first that holds is the primary path. */
public final class Recommender {
    private final Criteria criteria;

    private final QuestionRanking questions;

    private final ConditionWords words;

    /** What a candidate may want, of which only they can tell: circumstances, and fields where it is told. */
    private final Set<Object> wishes = new HashSet<>();

    public Recommender(Criteria criteria, ConditionWords words) {
        this.criteria = criteria;
        this.questions = new QuestionRanking(criteria);
        this.words = words;
        criteria.questions().stream().filter(Question::wish).forEach(question -> {
            wishes.addAll(question.circumstances());
            wishes.addAll(question.fields());
        });
    }

    public Recommendation recommend(Standing standing) {
        PathRow primary = PathRow.primary(criteria.paths(), standing);
        List<PathRow> possible = possible(standing);
        Firmness firmness = possible.size() == 1 ? Firmness.FIRM : Firmness.PROVISIONAL;
        return new Recommendation(
                firmness,
                advice(primary, primary, standing),
                alternatives(primary, standing),
                firmness == Firmness.FIRM ? null : settling(standing, possible));
    }

    /** The rows that could turn out to be the primary one. */
    public List<PathRow> possible(Standing standing) {
        return criteria.paths().couldBeFirst(standing);
    }

    /**
     * The other rows that lie ahead or can be chosen: first those that keep to what is wanted, and of these the ones with
     * the fewest conditions missing.
     */
    private List<Advice> alternatives(PathRow primary, Standing standing) {
        List<Alternative> prospects = new ArrayList<>();
        for (PathRow row : criteria.paths().rows()) {
            if (row.alternative()
                    && row.path() != primary.path()
                    && (row.until() == null || standing.band().point().compareTo(row.until()) < 0)) {
                Alternative prospect = prospect(row, standing);
                if (!prospect.outOfReach()) {
                    prospects.add(prospect);
                }
            }
        }
        prospects.sort(Alternative.NEAREST);
        List<Advice> alternatives = new ArrayList<>();
        Set<Path> seen = EnumSet.noneOf(Path.class);
        for (Alternative prospect : prospects) {
            if (seen.add(prospect.row().path())) {
                alternatives.add(advice(prospect.row(), primary, standing));
            }
        }
        return alternatives;
    }

    /**
     * How far a row lies from where a candidate stands.
     *
     * @param outOfReach one of its conditions the candidate has gone beyond, or it asks for another past or another employer
     * @param againstTheWish one of its conditions is that something else be wanted
     * @param missing how many of its conditions do not hold yet
     */
    private record Alternative(PathRow row, boolean outOfReach, boolean againstTheWish, int missing) {
        static final Comparator<Alternative> NEAREST =
                Comparator.comparing(Alternative::againstTheWish).thenComparingInt(Alternative::missing);
    }

    private Alternative prospect(PathRow row, Standing standing) {
        boolean outOfReach = false;
        boolean againstTheWish = false;
        int missing = 0;
        for (Need need : row.needs()) {
            Condition that = need.that();
            Truth truth = that.truth(standing);
            if (truth != Truth.HOLDS) {
                missing++;
            }
            if (truth == Truth.FAILS) {
                boolean wish = !Collections.disjoint(wishes, that.circumstances())
                        || !Collections.disjoint(wishes, that.fields());
                boolean given = !wish
                        && !(that.circumstances().isEmpty() && that.fields().isEmpty());
                againstTheWish |= wish;
                outOfReach |= given || that.canBeOutgrown();
            }
        }
        return new Alternative(row, outOfReach, againstTheWish, missing);
    }

    /** The primary path, where it stands before this row and so would have to fail first. */
    private @Nullable Path yieldsTo(PathRow row, PathRow primary) {
        List<PathRow> rows = criteria.paths().rows();
        return rows.indexOf(row) > rows.indexOf(primary) ? primary.path() : null;
    }

    /** What a path says of itself is true of the candidate only where it is the primary one. */
    private Advice advice(PathRow row, PathRow primary, Standing standing) {
        List<Checked> holds = new ArrayList<>();
        List<Checked> missing = new ArrayList<>();
        for (Need need : row.needs()) {
            Checked checked = words.check(need, standing);
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
        return questions.ranking(standing);
    }

    /** What a person can be asked, the question whose answers settle most first; where they settle alike, the one before. */
    public List<OpenQuestion> ranking(Standing standing, List<Tried> tried) {
        return questions.ranking(standing, tried);
    }

    private @Nullable Settling settling(Standing standing, List<PathRow> possible) {
        List<Possible> couldBecome = possible.stream()
                .map(row -> new Possible(row.path(), row.way()))
                .toList();
        return questions
                .first(standing)
                .map(first -> new Settling(first.id(), first.asks(), couldBecome, first.claims()))
                .orElse(null);
    }
}
