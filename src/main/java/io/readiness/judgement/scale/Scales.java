package io.readiness.judgement.scale;

import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.Map;
import java.util.Objects;

/**
 * What signals, pieces of work and duties are, each in a table that covers every one of them.
 *
 * @param signals the scale of every signal
 * @param artefacts what each kind of evidence can show
 * @param duties the signal that each duty bears on
 */
public record Scales(
        Map<Signal, SignalScale> signals, Map<Artefact, ArtefactKind> artefacts, Map<Duty, DutyKind> duties) {
    /** The row of a table that covers every key; the rulebook's check sees to it that none is missing. */
    public static <K, V> V row(Map<K, V> table, K key) {
        return Objects.requireNonNull(table.get(key), () -> "The rulebook has no row for " + key + ".");
    }

    /** The scale of a signal. */
    public SignalScale of(Signal signal) {
        return row(signals, signal);
    }

    /** What a kind of evidence can show. */
    public ArtefactKind of(Artefact artefact) {
        return row(artefacts, artefact);
    }

    /** The signal that a duty bears on. */
    public DutyKind of(Duty duty) {
        return row(duties, duty);
    }
}
