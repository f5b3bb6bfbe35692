package io.readiness.judgement.standing;

import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.ArtefactKind;
import io.readiness.judgement.scale.DutyKind;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.SignalScale;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a candidate is judged by, besides the rules that run.
 *
 * @param signals the scale of every signal
 * @param artefacts what each kind of evidence can show
 * @param duties the signal that each duty bears on
 * @param scorecard points, weights, gates and bands
 * @param paths from the first to be considered to the last, which asks for nothing
 * @param targets what a wanted path asks of each signal
 * @param questions the questions behind circumstances and wishes
 * @param parameters the numbers with a meaning, by their keys
 * @param phrases what the service says in its own name
 */
public record Criteria(
        Map<Signal, SignalScale> signals,
        Map<Artefact, ArtefactKind> artefacts,
        Map<Duty, DutyKind> duties,
        Scorecard scorecard,
        DecisionTable<PathRow> paths,
        DecisionTable<Target> targets,
        List<Question> questions,
        SortedMap<String, Parameter> parameters,
        Phrases phrases) {

    /** The same but for points, weights or bands. */
    public Criteria with(Scorecard other) {
        return Records.with(this, "scorecard", other);
    }

    /** The same but for the paths. */
    public Criteria with(DecisionTable<PathRow> others) {
        return Records.with(this, "paths", others);
    }

    /** The same, where a parameter has another value in what bands and paths ask for. */
    public Criteria with(String parameter, int value) {
        return with(paths.with(each(
                        paths.rows(), row -> row.asking(each(row.needs(), need -> need.with(parameter, value))))))
                .with(scorecard.withBands(each(
                        scorecard.bands().rows(),
                        row -> row.asking(each(row.needs(), need -> need.with(parameter, value))))));
    }

    /** Whether a band or a path asks for that parameter. */
    public boolean asksFor(String parameter) {
        return Stream.concat(paths.rows().stream(), scorecard.bands().rows().stream())
                .flatMap(row -> row.needs().stream())
                .anyMatch(need -> need.that().parameters().contains(parameter));
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> changed) {
        return all.stream().map(changed).toList();
    }

    /** What signals, pieces of work and duties are. */
    public Scales scales() {
        return new Scales(signals, artefacts, duties);
    }

    public SignalScale scale(Signal signal) {
        return Scales.row(signals, signal);
    }
}
