package io.readiness.explanation;

import io.readiness.action.ActionRow;
import io.readiness.action.ActionTable;
import io.readiness.action.PossibleAction;
import io.readiness.action.PossibleActions;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Phrase;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.NextStep.NextAction;
import io.readiness.explanation.NextStep.Rise;
import io.readiness.explanation.NextStep.RuledOut;
import io.readiness.explanation.NextStep.StandsAt;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.judgement.Band;
import io.readiness.judgement.BandRow;
import io.readiness.judgement.Checked;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Path;
import io.readiness.judgement.PathRow;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.SignalScale;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
                : smallest(before, to, atMost, possible);
        return answer(before, to, atMost, way, possible);
    }

    private static Band next(Judgement before) {
        Band band = before.standing().band().point();
        return Band.values()[Math.min(band.ordinal() + 1, Band.values().length - 1)];
    }

    private static boolean isThere(Judgement judged, Wanted to) {
        return to.band() == null
                ? judged.recommendation().primary().path() == to.path()
                : judged.standing().band().point().compareTo(to.band()) >= 0;
    }

    /**
     * A way that was found, or how the search for one ended.
     *
     * @param outcome how the search ended
     * @param actions the actions of the way, a choice first
     * @param missing what stays missing
     */
    private record Way(NextStepOutcome outcome, List<PossibleAction> actions, List<Checked> missing) {
        static Way without(NextStepOutcome outcome) {
            return new Way(outcome, List.of(), List.of());
        }

        int weeks() {
            return actions.stream().mapToInt(action -> action.row().weeks()).sum();
        }
    }

    /** What is wanted is changed only where nothing else gets there. */
    private Way smallest(Judgement before, Wanted to, int atMost, PossibleActions possible) {
        Trials.Effort effort =
                new Trials.Effort(table.effort().piecesJudged(), table.effort().steps());
        Function<Profile, Standing> shown = assessor.shownWithTextsOf(before.profile());
        Way way = smallest(before, to, atMost, possible.work(), shown, effort);
        if (to.path() == null || way.outcome().compareTo(NextStepOutcome.REACHED_WITH) <= 0) {
            return way;
        }
        List<Way> ways = new ArrayList<>(List.of(way));
        for (PossibleAction choice : possible.choices()) {
            Judgement chosen = assessor.judge(choice.done(before.profile()), before.asOf());
            Way after = smallest(chosen, to, atMost, possible.work(), shown, effort);
            List<PossibleAction> all = new ArrayList<>(List.of(choice));
            all.addAll(after.actions());
            ways.add(new Way(after.outcome(), all, after.missing()));
        }
        return best(ways);
    }

    private Way smallest(
            Judgement before,
            Wanted to,
            int atMost,
            List<PossibleAction> work,
            Function<Profile, Standing> shown,
            Trials.Effort effort) {
        Trials trials = new Trials(before.profile(), work, shown, effort);
        if (to.band() != null) {
            return way(new Destination.ToBand(to.band()), before, trials, atMost);
        }
        List<Way> ways = rows(Objects.requireNonNull(to.path()))
                .map(row -> way(Destination.ToRow.of(row, rulebook.criteria().paths()), before, trials, atMost))
                .toList();
        return best(ways);
    }

    private Way way(Destination destination, Judgement before, Trials trials, int atMost) {
        SmallestChange.Found found = new SmallestChange(destination, trials).within(atMost);
        BitSet set = found.set();
        if (set != null) {
            return new Way(
                    found.outcome(),
                    set.stream().mapToObj(trials.actions()::get).toList(),
                    List.of());
        }
        if (found.outcome() != NextStepOutcome.NOT_BY_ACTIONS) {
            return Way.without(found.outcome());
        }
        return destination instanceof Destination.ToRow row && isBehind(row, before.standing())
                ? new Way(NextStepOutcome.BEYOND, List.of(), checked(row, before.standing()))
                : new Way(NextStepOutcome.NOT_BY_ACTIONS, List.of(), missing(destination, before, trials));
    }

    private static boolean isBehind(Destination.ToRow row, Standing standing) {
        return row.isOutgrown(standing) || row.isOvertaken(standing);
    }

    /** What fails still with everything done that can be done. */
    private List<Checked> missing(Destination destination, Judgement before, Trials trials) {
        Profile done = before.profile();
        for (PossibleAction action : trials.actions()) {
            done = action.done(done);
        }
        Standing standing = assessor.judge(done, before.asOf()).standing();
        return destination instanceof Destination.ToRow row
                ? checked(row, standing)
                : checked(((Destination.ToBand) destination).band(), standing);
    }

    private static List<Checked> checked(Destination.ToRow row, Standing standing) {
        return row.missing(standing).stream()
                .map(need -> Checked.of(need, standing))
                .toList();
    }

    private List<Checked> checked(Band band, Standing standing) {
        BandRow row = row(band);
        return row.needs().stream()
                .filter(need -> need.truth(standing) != Truth.HOLDS)
                .map(need -> new Checked(
                        row.meaning(), need.truth(standing), need.wanted(), need.found(standing), row.claims()))
                .toList();
    }

    /**
     * The first outcome: what is not settled of one way is not settled of all. Of ways found the quickest, of equals the one
     * of fewest actions; of ways that are not there the one that misses least.
     */
    private static Way best(List<Way> ways) {
        return ways.stream()
                .min(Comparator.comparing(Way::outcome)
                        .thenComparingInt(Way::weeks)
                        .thenComparingInt(way -> way.actions().size())
                        .thenComparingInt(way -> way.missing().size()))
                .orElseThrow();
    }

    private Stream<PathRow> rows(Path path) {
        return rulebook.criteria().paths().stream().filter(row -> row.path() == path);
    }

    private BandRow row(Band band) {
        return rulebook.criteria().scorecard().bands().stream()
                .filter(row -> row.band() == band)
                .findFirst()
                .orElseThrow();
    }

    private NextStep answer(Judgement before, Wanted to, int atMost, Way way, PossibleActions possible) {
        List<NextAction> actions = new ArrayList<>();
        Judgement after = before;
        for (PossibleAction action : reached(way)) {
            Judgement done = assessor.judge(action.done(after.profile()), before.asOf());
            actions.add(action(action, before, after, done));
            after = done;
        }
        if (way.outcome() == NextStepOutcome.REACHED_WITH && !isThere(after, to)) {
            throw new IllegalStateException("The whole judgement does not confirm what was found: " + way);
        }
        List<RuledOut> ruledOut =
                possible.ruledOut().stream().map(row -> ruledOut(row, before)).toList();
        return new NextStep(
                before.profile().reference(),
                before.asOf(),
                rulebook.edition(),
                to,
                atMost,
                way.outcome(),
                says(before, after, to, atMost, way),
                actions.isEmpty() ? null : way.weeks(),
                actions,
                standsAt(before),
                actions.isEmpty() ? null : standsAt(after),
                way.missing(),
                ruledOut,
                Citation.of(cited(to, actions, way.missing(), ruledOut), rulebook.claims()));
    }

    private static List<PossibleAction> reached(Way way) {
        return way.outcome() == NextStepOutcome.REACHED_WITH ? way.actions() : List.of();
    }

    /** What was to be reached rests on claims too. */
    private Stream<Cited> cited(Wanted to, List<NextAction> actions, List<Checked> missing, List<RuledOut> ruledOut) {
        Stream<List<String>> wanted = to.band() != null
                ? Stream.of(row(to.band()).claims())
                : rows(Objects.requireNonNull(to.path())).map(PathRow::claims);
        return Stream.of(
                        wanted.map(claims -> (Cited) () -> claims),
                        actions.stream(),
                        missing.stream(),
                        ruledOut.stream())
                .flatMap(cited -> cited);
    }

    private NextAction action(PossibleAction action, Judgement first, Judgement before, Judgement after) {
        ActionRow row = action.row();
        return new NextAction(
                row.key(),
                row.title(),
                row.chooses() != null,
                row.weeks(),
                action.path(first.profile()),
                first.check(row.needs()).stream()
                        .filter(need -> need.truth() == Truth.OPEN)
                        .toList(),
                JsonChanges.between(before.profile(), after.profile()),
                rises(before.standing(), after.standing()),
                row.claims(),
                row.assumption());
    }

    private List<Rise> rises(Standing before, Standing after) {
        List<Rise> rises = new ArrayList<>();
        for (SignalScale scale : rulebook.criteria().signals().values()) {
            Rating from = before.rating(scale.signal());
            Rating to = after.rating(scale.signal());
            if (to.compareTo(from) > 0 && to != Rating.ABSENT) {
                rises.add(new Rise(scale.signal(), scale.name(), from, to));
            }
        }
        return rises;
    }

    private static RuledOut ruledOut(ActionRow row, Judgement judgement) {
        return new RuledOut(
                row.key(),
                row.title(),
                judgement.check(row.needs()).stream()
                        .filter(need -> need.truth() == Truth.FAILS)
                        .toList(),
                row.claims());
    }

    private static StandsAt standsAt(Judgement judgement) {
        Advice primary = judgement.recommendation().primary();
        Standing standing = judgement.standing();
        return new StandsAt(
                standing.band().point(), standing.total().point(), primary.path(), primary.way(), primary.title());
    }

    private String says(Judgement before, Judgement after, Wanted to, int atMost, Way way) {
        Phrase phrase = switch (way.outcome()) {
            case ALREADY_THERE ->
                to.band() == null ? Phrase.NEXT_STEP_PATH_IS_RECOMMENDED : Phrase.NEXT_STEP_BAND_IS_REACHED;
            case REACHED_WITH -> reaches(to, way);
            case NOT_WITHIN -> Phrase.NEXT_STEP_TAKES_MORE_ACTIONS;
            case BEYOND -> Phrase.NEXT_STEP_LIES_BEHIND;
            case NOT_BY_ACTIONS -> Phrase.NEXT_STEP_NOT_BY_ACTIONS;
            case NOT_SETTLED -> Phrase.NEXT_STEP_NOT_SETTLED;
        };
        Map<String, Object> words = new TreeMap<>();
        for (String word : phrase.words()) {
            words.put(word, word(word, before, after, to, atMost, way));
        }
        return rulebook.phrases().say(phrase, words);
    }

    private static Phrase reaches(Wanted to, Way way) {
        if (to.band() != null) {
            return Phrase.NEXT_STEP_REACHES_BAND;
        }
        return way.weeks() == 0 ? Phrase.NEXT_STEP_IS_A_CHOICE : Phrase.NEXT_STEP_REACHES_PATH;
    }

    private Object word(String word, Judgement before, Judgement after, Wanted to, int atMost, Way way) {
        return switch (word) {
            case "weeks" -> way.weeks();
            case "most" -> atMost;
            case "meaning" -> row(Objects.requireNonNull(to.band())).meaning();
            case "path" ->
                isThere(after, to)
                        ? after.recommendation().primary().title()
                        : rows(Objects.requireNonNull(to.path()))
                                .findFirst()
                                .orElseThrow()
                                .title();
            case "now" -> before.recommendation().primary().title();
            default -> throw new IllegalArgumentException("Nothing is known that stands for " + word + ".");
        };
    }
}
