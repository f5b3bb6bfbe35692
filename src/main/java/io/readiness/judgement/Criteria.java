package io.readiness.judgement;

import io.readiness.profile.Artefact;
import io.readiness.profile.Duty;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a candidate is judged by, besides the rules that run.
 *
 * @param signals the scale of every signal
 * @param artefacts what each kind of evidence can show
 * @param duties the signal that each duty bears on
 * @param scorecard points, weights, gates and bands
 * @param paths from the first to be considered to the last, which asks for nothing
 * @param targets what a wanted path asks of each signal
 * @param questions the questions behind the circumstances
 */
public record Criteria(
        Map<Signal, SignalScale> signals,
        Map<Artefact, ArtefactKind> artefacts,
        Map<Duty, DutyKind> duties,
        Scorecard scorecard,
        List<PathRow> paths,
        List<Target> targets,
        List<Question> questions) {

    /** The row of a table that covers every key; the rulebook's check sees to it that none is missing. */
    public static <K, V> V row(Map<K, V> table, K key) {
        return Objects.requireNonNull(table.get(key), () -> "The rulebook has no row for " + key + ".");
    }

    /** The same but for points, weights or bands. */
    public Criteria with(Scorecard other) {
        return new Criteria(signals, artefacts, duties, other, paths, targets, questions);
    }

    /** The same but for the paths. */
    public Criteria with(List<PathRow> others) {
        return new Criteria(signals, artefacts, duties, scorecard, others, targets, questions);
    }

    public SignalScale scale(Signal signal) {
        return row(signals, signal);
    }
}
