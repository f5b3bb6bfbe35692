package io.readiness.explanation;

import io.readiness.action.ActionTable;
import io.readiness.action.PossibleAction;
import io.readiness.action.PossibleActions;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Probe;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.Band;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Path;
import io.readiness.judgement.PathRow;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the smallest change that takes a candidate to a band or a path. */
public final class NextSteps {
    private final Assessor assessor;
    private final Rulebook rulebook;
    private final ActionTable table;

    public NextSteps(Assessor assessor) {
        this.assessor = assessor;
        this.rulebook = assessor.rulebook();
        this.table = rulebook.actions();
    }

    /** What was asked and cannot be meant; asked of what remains of a faulty request as well. */
    public List<Contradiction> contradictions(NextStepRequest request, LocalDate asOf) {
        List<Contradiction> found = new ArrayList<>(request.contradictions(asOf));
        Integer atMost = request.atMost();
        int most = table.actionsAtMost().most();
        if (atMost != null && (atMost < 1 || atMost > most)) {
            found.add(new Contradiction(
                    "$.atMost", atMost, "is no number of actions that is looked for", "Give 1 to " + most + "."));
        }
        Path path = request.to() == null ? null : request.to().path();
        if (path != null && rows(path).noneMatch(PathRow::alternative)) {
            List<Path> others = Arrays.stream(Path.values())
                    .filter(other -> rows(other).anyMatch(PathRow::alternative))
                    .toList();
            found.add(new Contradiction("$.to.path", path, "is no path to aim for", "Name one of " + others + "."));
        }
        return found;
    }

    /**
     * The smallest change.
     *
     * @param request who is to get where, free of contradictions
     * @param asOf the day of assessment
     */
    public NextStep find(NextStepRequest request, LocalDate asOf) {
        Judgement before = assessor.judge(request.profile(), asOf);
        int atMost = request.atMost() == null ? table.actionsAtMost().usual() : request.atMost();
        Wanted to = request.to() == null ? new Wanted(next(before), null) : request.to();
        PossibleActions possible = PossibleActions.of(table, before);
        Way way = isThere(before, to)
                ? Way.without(NextStepOutcome.ALREADY_THERE)
                : smallest(before.profile(), to, atMost, possible);
        return new NextStepAnswer(assessor, before, to, possible).of(way, atMost);
    }

    private static Band next(Judgement before) {
        Band band = before.standing().band().point();
        return Band.values()[Math.min(band.ordinal() + 1, Band.values().length - 1)];
    }

    static boolean isThere(Judgement judged, Wanted to) {
        return to.band() == null
                ? judged.recommendation().primary().path() == to.path()
                : judged.standing().band().point().compareTo(to.band()) >= 0;
    }

    /** What is wanted is changed only where nothing else gets there. */
    private Way smallest(Profile profile, Wanted to, int atMost, PossibleActions possible) {
        Trials.Effort effort =
                new Trials.Effort(table.effort().piecesJudged(), table.effort().steps());
        Probe probe = assessor.probe(profile);
        Function<List<PossibleAction>, Trials> trials = work -> new Trials(profile, work, probe, effort);
        Way way = smallest(to, atMost, possible, trials);
        if (to.path() == null || way.outcome().compareTo(NextStepOutcome.BEYOND) < 0) {
            return way;
        }
        List<Way> ways = new ArrayList<>(List.of(way));
        for (PossibleAction choice : possible.choices()) {
            Profile chosen = choice.done(profile);
            ways.add(smallest(to, atMost, possible, work -> new Trials(chosen, work, probe, effort))
                    .after(choice));
        }
        return Way.best(ways);
    }

    private Way smallest(
            Wanted to, int atMost, PossibleActions possible, Function<List<PossibleAction>, Trials> trials) {
        Trials worthwhile = trials.apply(possible.work());
        if (to.band() != null) {
            return way(new Destination.ToBand(to.band()), worthwhile, atMost);
        }
        List<Way> ways = new ArrayList<>();
        rows(Objects.requireNonNull(to.path())).forEach(row -> {
            Destination destination =
                    Destination.ToRow.of(row, rulebook.criteria().paths().rows());
            // Where all together go too far, the lesser of two actions may be the one that stops in time.
            boolean mayGoTooFar = destination.isTooMuch(worthwhile.after(worthwhile.all()));
            ways.add(way(destination, mayGoTooFar ? trials.apply(possible.all()) : worthwhile, atMost));
        });
        return Way.best(ways);
    }

    private static Way way(Destination destination, Trials trials, int atMost) {
        SmallestChange.Found found = new SmallestChange(destination, trials).within(atMost);
        BitSet set = found.set();
        if (set != null) {
            return new Way(
                    found.outcome(),
                    set.stream().mapToObj(trials.actions()::get).toList(),
                    null,
                    0);
        }
        if (found.outcome() != NextStepOutcome.NOT_BY_ACTIONS || !(destination instanceof Destination.ToRow row)) {
            return Way.without(found.outcome());
        }
        return row.isBehind(trials.after(new BitSet()))
                ? new Way(NextStepOutcome.BEYOND, List.of(), row.row(), 0)
                : new Way(
                        NextStepOutcome.NOT_BY_ACTIONS,
                        List.of(),
                        row.row(),
                        row.missing(trials.after(trials.all())).size());
    }

    private Stream<PathRow> rows(Path path) {
        return rulebook.criteria().paths().rows().stream().filter(row -> row.path() == path);
    }
}
