package io.readiness.judgement;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Standing;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where to go, and how sure that is.
 *
 * @param firmness firm, or provisional where what is unknown could still overturn it
 * @param primary the recommended path
 * @param alternatives the others that lie ahead, nearest first
 * @param settle the question that would settle most; only where provisional
 */
public record Recommendation(
        Firmness firmness,
        Advice primary,
        List<Advice> alternatives,
        @Nullable Settling settle) implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        to.accept(primary);
        alternatives.forEach(to);
        if (settle != null) {
            to.accept(settle);
        }
    }

    /** The same without the sentences that speak to the candidate. */
    public Recommendation withoutAdvice() {
        return new Recommendation(firmness, primary.withoutAdvice(), alternatives, settle);
    }

    /** The same with another next step, and the claims that it rests on besides. */
    public Recommendation stepping(String nextStep, List<String> claims) {
        return new Recommendation(firmness, primary.stepping(nextStep, claims), alternatives, settle);
    }

    /** Whether the unknown could overturn the recommendation. */
    public enum Firmness {
        FIRM,
        PROVISIONAL;

        /** The less firm of two. */
        public Firmness lessFirm(Firmness other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * A path as it applies to this candidate.
     *
     * @param path the path
     * @param way how it is gone, where it has more than one way
     * @param title its name
     * @param meaning why it fits; only of the primary path
     * @param nextStep the one thing to do next; only of the primary path
     * @param holds what it asks for and the profile shows
     * @param missing what would have to be shown, or chosen, to make it the primary path
     * @param yieldsTo the primary path, where that one goes first for as long as it holds
     * @param claims the claims it rests on
     */
    public record Advice(
            Path path,
            PathRow.@Nullable Way way,
            String title,
            @Nullable String meaning,
            @Nullable String nextStep,
            List<Checked> holds,
            List<Checked> missing,
            @Nullable Path yieldsTo,
            List<String> claims)
            implements Cited {
        Advice withoutAdvice() {
            return new Advice(path, way, title, null, null, holds, missing, yieldsTo, claims);
        }

        Advice stepping(String other, List<String> besides) {
            List<String> all =
                    Stream.concat(claims.stream(), besides.stream()).distinct().toList();
            return new Advice(path, way, title, meaning, other, holds, missing, yieldsTo, all);
        }

        @Override
        public void eachPart(Consumer<Cited> to) {
            holds.forEach(to);
            missing.forEach(to);
        }
    }

    /**
     * The question that would settle most.
     *
     * @param question its id: a signal, or a question of the rulebook
     * @param asks the question
     * @param couldBecome the paths that are still possible
     * @param claims the claims it rests on
     */
    public record Settling(String question, String asks, List<Possible> couldBecome, List<String> claims)
            implements Cited {}

    /**
     * A path that is still possible.
     *
     * @param path the path
     * @param way how it is gone, where it has more than one way
     */
    public record Possible(Path path, PathRow.@Nullable Way way) {}

    /**
     * A candidate to whom a path was recommended, for tables that start from there.
     *
     * @param standing where the candidate stands
     * @param path the recommended path
     */
    public record RecommendedPath(Standing standing, Path path) implements Subject {
        /** What rows call the path. */
        public static final String FIELD = "recommended.path";

        public static RecommendedPath of(Judgement judgement) {
            return new RecommendedPath(
                    judgement.standing(), judgement.recommendation().primary().path());
        }

        /** The same on what was shown, with all that is unknown at worst. */
        public static RecommendedPath ofWhatWasShown(Judgement judgement) {
            return new RecommendedPath(
                    judgement.standing().atWorst(),
                    judgement.recommendation().primary().path());
        }

        @Override
        public @Nullable Object told(String field) {
            return field.equals(FIELD) ? path : standing.told(field);
        }
    }
}
