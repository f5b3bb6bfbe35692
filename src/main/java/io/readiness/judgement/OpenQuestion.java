package io.readiness.judgement;

import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A question that what was told leaves open, and what its answer would settle.
 *
 * @param id a signal, or a question of the rulebook
 * @param asks the question
 * @param answers what the answer can be, and what each leaves open
 * @param bearsOnThePath whether one of the rows that are still possible hangs on it
 * @param points points of the total, 0 to 100, by which its range would narrow
 * @param tells where the answer goes in a profile, as JSON paths
 * @param claims the claims it rests on
 */
public record OpenQuestion(
        String id,
        String asks,
        List<Answer> answers,
        boolean bearsOnThePath,
        double points,
        List<String> tells,
        List<String> claims) {

    /**
     * The question first whose answers leave the fewest rows on average; of equals, the one that leaves the fewest things to
     * hang on, without which questions that only settle something together would all look alike; and of these the one that
     * weighs more.
     */
    static final Comparator<OpenQuestion> MOST_TELLING = Comparator.comparingDouble(OpenQuestion::rowsOnAverage)
            .thenComparingDouble(OpenQuestion::openOnAverage)
            .thenComparing(OpenQuestion::points, Comparator.reverseOrder());

    /**
     * One answer.
     *
     * @param answer what a profile says there, a circumstance, or the level of a signal
     * @param rows the rows that could still turn out to be the primary one
     * @param open how much of what they ask for would still hang on something unknown
     */
    public record Answer(String answer, List<PathRow> rows, int open) {}

    /**
     * Something a person can be asked, and where they would stand with each answer.
     *
     * @param id its name
     * @param asks the question
     * @param tells where the answer goes in a profile, as a JSON path
     * @param claims the claims it rests on
     * @param answers where each answer leads, by the answer, in the order in which they are told; at least one
     */
    public record Tried(String id, String asks, String tells, List<String> claims, Map<String, Standing> answers) {}

    /** How many rows its answers leave. */
    public double rowsOnAverage() {
        return average(answer -> answer.rows().size());
    }

    /** How many rows the least telling answer leaves. */
    public int rowsAtMost() {
        return answers.stream().mapToInt(answer -> answer.rows().size()).max().orElseThrow();
    }

    /** How much its answers leave to hang on something unknown. */
    public double openOnAverage() {
        return average(Answer::open);
    }

    private double average(ToIntFunction<Answer> of) {
        int sum = 0;
        for (Answer answer : answers) {
            sum += of.applyAsInt(answer);
        }
        return (double) sum / answers.size();
    }
}
