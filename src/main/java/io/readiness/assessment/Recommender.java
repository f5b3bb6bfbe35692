package io.readiness.assessment;

import io.readiness.assessment.Recommendation.Advice;
import io.readiness.assessment.Recommendation.Checked;
import io.readiness.assessment.Recommendation.Firmness;
import io.readiness.assessment.Recommendation.Settling;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rulebook's path rows against a standing: the first that holds is the primary path. */
final class Recommender {
    private final Rulebook rulebook;

    Recommender(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    Recommendation recommend(Standing standing) {
        PathRow primary = primary(standing);
        Firmness firmness = possible(standing).size() == 1 ? Firmness.FIRM : Firmness.PROVISIONAL;
        return new Recommendation(
                firmness,
                advice(primary, standing),
                alternatives(primary, standing),
                firmness == Firmness.FIRM ? null : settling(standing));
    }

    /** The first row that holds on what has been shown. */
    private PathRow primary(Standing standing) {
        Standing shown = standing.atWorst();
        return rulebook.paths().stream()
                .filter(row -> row.truth(shown) == Truth.HOLDS)
                .findFirst()
                .orElseThrow();
    }

    /** The rows that could turn out to be the primary one: all that do not fail, up to the first that surely holds. */
    private List<PathRow> possible(Standing standing) {
        List<PathRow> possible = new ArrayList<>();
        for (PathRow row : rulebook.paths()) {
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
        return rulebook.paths().stream()
                .filter(PathRow::alternative)
                .filter(row -> row.path() != primary.path() || row.way() != primary.way())
                .filter(row -> row.needs().stream().noneMatch(need -> isOutOfReach(need, standing)))
                .sorted(Comparator.comparing((PathRow row) -> isAgainstTheWish(row, standing))
                        .thenComparingLong(row -> missing(row, standing)))
                .map(row -> advice(row, standing))
                .toList();
    }

    /** A condition that the candidate has gone beyond, or that asks for another past. */
    private boolean isOutOfReach(Need need, Standing standing) {
        return need.that().truth(standing) == Truth.FAILS
                && (need.that().canBeOutgrown() || isAbout(need, Question.About.HISTORY));
    }

    private boolean isAgainstTheWish(PathRow row, Standing standing) {
        return row.needs().stream()
                .anyMatch(need -> need.that().truth(standing) == Truth.FAILS && isAbout(need, Question.About.WISH));
    }

    private boolean isAbout(Need need, Question.About about) {
        return rulebook.questions().stream()
                .filter(question -> question.about() == about)
                .anyMatch(question ->
                        !Collections.disjoint(question.answers(), need.that().circumstances()));
    }

    private static long missing(PathRow row, Standing standing) {
        return row.needs().stream()
                .filter(need -> need.that().truth(standing) != Truth.HOLDS)
                .count();
    }

    private static Advice advice(PathRow row, Standing standing) {
        List<Checked> holds = new ArrayList<>();
        List<Checked> missing = new ArrayList<>();
        for (Need need : row.needs()) {
            Condition that = need.that();
            Truth truth = that.truth(standing);
            Checked checked = new Checked(need.says(), truth, that.wanted(), that.found(standing), need.claims());
            (truth == Truth.HOLDS ? holds : missing).add(checked);
        }
        return new Advice(
                row.path(), row.way(), row.title(), row.meaning(), row.nextStep(), holds, missing, row.claims());
    }

    /** The open question whose answers leave the fewest paths possible; of equals, the one that weighs more. */
    private @Nullable Settling settling(Standing standing) {
        List<Candidate> candidates = new ArrayList<>();
        for (Question question : rulebook.questions()) {
            if (question.answers().stream().allMatch(answer -> standing.holds(answer) == Truth.OPEN)) {
                candidates.add(candidate(question, standing));
            }
        }
        for (SignalScale scale : rulebook.signals().values()) {
            if (standing.rating(scale.signal()) == Rating.UNKNOWN) {
                candidates.add(candidate(scale, standing));
            }
        }
        return candidates.stream()
                .min(Comparator.comparingDouble(Candidate::pathsLeft)
                        .thenComparing(Candidate::worth, Comparator.reverseOrder()))
                .map(best -> new Settling(best.question(), best.asks(), paths(standing), best.claims()))
                .orElse(null);
    }

    private List<Path> paths(Standing standing) {
        return possible(standing).stream().map(PathRow::path).distinct().toList();
    }

    private record Candidate(String question, String asks, List<String> claims, double pathsLeft, double worth) {}

    private Candidate candidate(Question question, Standing standing) {
        List<Circumstance> answers = List.copyOf(question.answers());
        double left = pathsLeft(answers, answer -> standing.with(answer, question.answers()));
        return new Candidate(question.id(), question.asks(), question.claims(), left, 0);
    }

    private Candidate candidate(SignalScale scale, Standing standing) {
        Signal signal = scale.signal();
        double left = pathsLeft(List.of(Rating.ABSENT, Rating.PROVEN), answer -> standing.with(signal, answer));
        double worth = rulebook.scorecard().worth(signal, Rating.ABSENT, Rating.PROVEN);
        return new Candidate(signal.name(), scale.question(), scale.claims(), left, worth);
    }

    private <A> double pathsLeft(List<A> answers, Function<A, Standing> told) {
        return answers.stream()
                .mapToInt(answer -> possible(told.apply(answer)).size())
                .average()
                .orElse(Double.MAX_VALUE);
    }
}
