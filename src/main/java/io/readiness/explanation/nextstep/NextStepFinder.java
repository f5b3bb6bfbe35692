package io.readiness.explanation.nextstep;

import io.readiness.action.ActionTable;
import io.readiness.action.PossibleActions;
import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.ProfileEvaluator;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.nextstep.NextStepAnswer.NextStepOutcome;
import io.readiness.explanation.nextstep.NextStepRequest.Wanted;
import io.readiness.explanation.nextstep.SmallestChange.SearchResult;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Finds the smallest change that takes a candidate to a band or a path. */
public final class NextStepFinder {
    private final Assessor assessor;
    private final Rulebook rulebook;
    private final ActionTable table;

    public NextStepFinder(Assessor assessor) {
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
        if (path != null && rulebook.criteria().rows(path).noneMatch(PathRow::alternative)) {
            List<Path> others = Arrays.stream(Path.values())
                    .filter(other -> rulebook.criteria().rows(other).anyMatch(PathRow::alternative))
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
    public NextStepAnswer find(NextStepRequest request, LocalDate asOf) {
        JudgedTexts read = assessor.read(request.profile());
        Judgement before = assessor.judge(request.profile(), asOf, read);
        int atMost = request.atMost() == null ? table.actionsAtMost().usual() : request.atMost();
        Wanted to = request.to() == null ? new Wanted(next(before), null) : request.to();
        PossibleActions possible = PossibleActions.of(table, before);
        SearchResult found = isThere(before, to)
                ? SearchResult.without(NextStepOutcome.ALREADY_THERE)
                : smallest(before.profile(), read, to, atMost, possible);
        return new NextStepWriter(assessor, before, to, possible).answer(found, atMost);
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
    private SearchResult smallest(Profile profile, JudgedTexts read, Wanted to, int atMost, PossibleActions possible) {
        ActionTrials.Effort effort = new ActionTrials.Effort(
                table.effort().piecesJudged(), table.effort().steps());
        ProfileEvaluator evaluator = assessor.evaluator(profile, read);
        SearchResult found = smallest(to, atMost, possible, work -> new ActionTrials(profile, work, evaluator, effort));
        if (to.path() == null || found.outcome().compareTo(NextStepOutcome.BEYOND) < 0) {
            return found;
        }
        List<SearchResult> results = new ArrayList<>(List.of(found));
        for (PossibleAction choice : possible.choices()) {
            Profile chosen = choice.done(profile);
            results.add(smallest(to, atMost, possible, work -> new ActionTrials(chosen, work, evaluator, effort))
                    .after(choice));
        }
        return SearchResult.best(results);
    }

    private SearchResult smallest(
            Wanted to, int atMost, PossibleActions possible, Function<List<PossibleAction>, ActionTrials> trials) {
        ActionTrials worthwhile = trials.apply(possible.work());
        if (to.band() != null) {
            return new SmallestChange(new Destination.ToBand(to.band()), worthwhile).within(atMost);
        }
        List<SearchResult> results = new ArrayList<>();
        rulebook.criteria().rows(Objects.requireNonNull(to.path())).forEach(row -> {
            Destination.ToRow destination =
                    Destination.ToRow.of(row, rulebook.criteria().paths().rows());
            // Where all together go too far, the lesser of two actions may be the one that stops in time.
            boolean mayGoTooFar = destination.isTooMuch(worthwhile.after(worthwhile.all()));
            results.add(smallest(destination, mayGoTooFar ? trials.apply(possible.all()) : worthwhile, atMost));
        });
        return SearchResult.best(results);
    }

    private static SearchResult smallest(Destination.ToRow to, ActionTrials trials, int atMost) {
        SearchResult found = new SmallestChange(to, trials).within(atMost);
        if (found.outcome() != NextStepOutcome.NOT_BY_ACTIONS) {
            return found;
        }
        return to.isBehind(trials.after(new BitSet()))
                ? new SearchResult(NextStepOutcome.BEYOND, List.of(), to.row(), 0)
                : new SearchResult(
                        NextStepOutcome.NOT_BY_ACTIONS,
                        List.of(),
                        to.row(),
                        to.missing(trials.after(trials.all())).size());
    }
}
