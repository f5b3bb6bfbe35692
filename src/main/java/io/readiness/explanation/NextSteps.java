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
import org.jspecify.annotations.Nullable;

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
                : smallest(before.profile(), asOf, to, atMost, possible);
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
     * @param yieldsTo the path that goes first
     */
    private record Way(
            NextStepOutcome outcome,
            List<PossibleAction> actions,
            List<Checked> missing,
            @Nullable Path yieldsTo) {
        static Way without(NextStepOutcome outcome) {
            return new Way(outcome, List.of(), List.of(), null);
        }

        int weeks() {
            return actions.stream().mapToInt(action -> action.row().weeks()).sum();
        }
    }

    /** What is wanted is changed only where nothing else gets there. */
    private Way smallest(Profile profile, LocalDate asOf, Wanted to, int atMost, PossibleActions possible) {
        Trials.Effort effort =
                new Trials.Effort(table.effort().piecesJudged(), table.effort().steps());
        Function<Profile, Standing> shown = assessor.shownWithTextsOf(profile);
        Way way = smallest(to, atMost, asOf, new Trials(profile, possible.work(), shown, effort));
        if (to.path() == null || way.outcome().compareTo(NextStepOutcome.BEYOND) < 0) {
            return way;
        }
        List<Way> ways = new ArrayList<>(List.of(way));
        for (PossibleAction choice : possible.choices()) {
            Way after = smallest(to, atMost, asOf, new Trials(choice.done(profile), possible.work(), shown, effort));
            List<PossibleAction> all = new ArrayList<>(List.of(choice));
            all.addAll(after.actions());
            ways.add(new Way(after.outcome(), all, after.missing(), after.yieldsTo()));
        }
        return best(ways);
    }

    private Way smallest(Wanted to, int atMost, LocalDate asOf, Trials trials) {
        if (to.band() != null) {
            return way(new Destination.ToBand(to.band()), asOf, trials, atMost);
        }
        List<Way> ways = rows(Objects.requireNonNull(to.path()))
                .map(row -> way(Destination.ToRow.of(row, rulebook.criteria().paths()), asOf, trials, atMost))
                .toList();
        return best(ways);
    }

    private Way way(Destination destination, LocalDate asOf, Trials trials, int atMost) {
        SmallestChange.Found found = new SmallestChange(destination, trials).within(atMost);
        BitSet set = found.set();
        if (set != null) {
            return new Way(
                    found.outcome(),
                    set.stream().mapToObj(trials.actions()::get).toList(),
                    List.of(),
                    null);
        }
        if (found.outcome() != NextStepOutcome.NOT_BY_ACTIONS) {
            return Way.without(found.outcome());
        }
        BitSet nothing = new BitSet();
        if (destination instanceof Destination.ToRow row && isBehind(row, trials.after(nothing))) {
            Judgement today = assessor.judge(trials.done(nothing), asOf);
            return new Way(
                    NextStepOutcome.BEYOND, List.of(), today.check(row.outgrown(today.standing())), primary(today));
        }
        Judgement atMostDone = assessor.judge(trials.done(trials.all()), asOf);
        List<Checked> missing = missing(destination, atMostDone);
        return new Way(
                NextStepOutcome.NOT_BY_ACTIONS, List.of(), missing, missing.isEmpty() ? primary(atMostDone) : null);
    }

    private static boolean isBehind(Destination.ToRow row, Standing standing) {
        return row.isOutgrown(standing) || row.isOvertaken(standing);
    }

    /** What fails still with everything done that can be done. */
    private List<Checked> missing(Destination destination, Judgement done) {
        if (destination instanceof Destination.ToRow row) {
            return done.check(row.missing(done.standing()));
        }
        BandRow row = row(((Destination.ToBand) destination).band());
        return row.needs().stream()
                .filter(need -> need.truth(done.standing()) != Truth.HOLDS)
                .map(need -> new Checked(
                        row.meaning(),
                        need.truth(done.standing()),
                        need.wanted(),
                        need.found(done.standing()),
                        row.claims()))
                .toList();
    }

    private static Path primary(Judgement judgement) {
        return judgement.recommendation().primary().path();
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
        List<NextAction> actions = actions(before, reached(way));
        Judgement after = before;
        if (!actions.isEmpty()) {
            after = assessor.judge(done(before.profile(), way.actions()), before.asOf());
            if (!isThere(after, to)) {
                throw new IllegalStateException("The whole judgement does not confirm what was found: " + way);
            }
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
                says(after, to, atMost, way),
                unsaid(actions),
                actions.isEmpty() ? null : way.weeks(),
                actions,
                standsAt(before),
                actions.isEmpty() ? null : standsAt(after),
                way.missing(),
                way.yieldsTo(),
                ruledOut,
                Citation.of(cited(to, actions, way.missing(), ruledOut), rulebook.claims()));
    }

    private static Profile done(Profile profile, List<PossibleAction> actions) {
        Profile done = profile;
        for (PossibleAction action : actions) {
            done = action.done(done);
        }
        return done;
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

    /** Each with what it changes and brings after those before it. */
    private List<NextAction> actions(Judgement first, List<PossibleAction> taken) {
        List<NextAction> actions = new ArrayList<>();
        Profile before = first.profile();
        Standing stood = first.standing();
        Function<Profile, Standing> shown = assessor.shownWithTextsOf(before);
        for (PossibleAction action : taken) {
            Profile after = action.done(before);
            Standing stands = shown.apply(after);
            ActionRow row = action.row();
            actions.add(new NextAction(
                    row.key(),
                    row.title(),
                    row.chooses() != null,
                    row.weeks(),
                    action.path(first.profile()),
                    first.check(row.needs()).stream()
                            .filter(need -> need.truth() == Truth.OPEN)
                            .toList(),
                    JsonChanges.between(before, after),
                    rises(first.standing(), stood, stands),
                    row.claims(),
                    row.assumption()));
            before = after;
            stood = stands;
        }
        return actions;
    }

    /** What was unknown at first stays so until something is shown of it. */
    private List<Rise> rises(Standing first, Standing before, Standing after) {
        List<Rise> rises = new ArrayList<>();
        for (SignalScale scale : rulebook.criteria().signals().values()) {
            Rating from = before.rating(scale.signal());
            Rating to = after.rating(scale.signal());
            if (to.compareTo(from.atWorst()) > 0) {
                boolean unknown = from.atWorst() == Rating.ABSENT && first.rating(scale.signal()) == Rating.UNKNOWN;
                rises.add(new Rise(scale.signal(), scale.name(), unknown ? Rating.UNKNOWN : from, to));
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

    private String says(Judgement after, Wanted to, int atMost, Way way) {
        Phrase phrase = switch (way.outcome()) {
            case ALREADY_THERE ->
                to.band() == null ? Phrase.NEXT_STEP_PATH_IS_RECOMMENDED : Phrase.NEXT_STEP_BAND_IS_REACHED;
            case REACHED_WITH -> reaches(to, way);
            case NOT_WITHIN -> Phrase.NEXT_STEP_TAKES_MORE_ACTIONS;
            case BEYOND -> Phrase.NEXT_STEP_LIES_BEHIND;
            case NOT_BY_ACTIONS ->
                way.yieldsTo() == null ? Phrase.NEXT_STEP_NOT_BY_ACTIONS : Phrase.NEXT_STEP_IS_OVERSHOT;
            case NOT_SETTLED -> Phrase.NEXT_STEP_NOT_SETTLED;
        };
        Map<String, Object> words = new TreeMap<>();
        for (String word : phrase.words()) {
            words.put(word, word(word, after, to, atMost, way));
        }
        return rulebook.phrases().say(phrase, words);
    }

    private String title(Path path, Judgement judgement) {
        Advice primary = judgement.recommendation().primary();
        return primary.path() == path
                ? primary.title()
                : rows(path).findFirst().orElseThrow().title();
    }

    /** What was not spoken of may be there, and then less has to be done. */
    private @Nullable String unsaid(List<NextAction> actions) {
        boolean unknown = actions.stream()
                .flatMap(action -> action.brings().stream())
                .anyMatch(rise -> rise.from() == Rating.UNKNOWN);
        return unknown ? rulebook.phrases().say(Phrase.NEXT_STEP_MAY_BE_THERE, Map.of()) : null;
    }

    private static Phrase reaches(Wanted to, Way way) {
        if (to.band() != null) {
            return Phrase.NEXT_STEP_REACHES_BAND;
        }
        return way.weeks() == 0 ? Phrase.NEXT_STEP_IS_A_CHOICE : Phrase.NEXT_STEP_REACHES_PATH;
    }

    private Object word(String word, Judgement after, Wanted to, int atMost, Way way) {
        return switch (word) {
            case "weeks" -> way.weeks();
            case "most" -> atMost;
            case "meaning" -> row(Objects.requireNonNull(to.band())).meaning();
            case "path" -> title(Objects.requireNonNull(to.path()), after);
            case "first" -> title(Objects.requireNonNull(way.yieldsTo()), after);
            default -> throw new IllegalArgumentException("Nothing is known that stands for " + word + ".");
        };
    }
}
