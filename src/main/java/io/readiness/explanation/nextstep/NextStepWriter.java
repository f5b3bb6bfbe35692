package io.readiness.explanation.nextstep;

import io.readiness.action.ActionTable.ActionRow;
import io.readiness.action.PossibleActions;
import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.ProfileEvaluator;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.nextstep.NextStepAnswer.NextAction;
import io.readiness.explanation.nextstep.NextStepAnswer.NextStepOutcome;
import io.readiness.explanation.nextstep.NextStepAnswer.Rise;
import io.readiness.explanation.nextstep.NextStepAnswer.RuledOut;
import io.readiness.explanation.nextstep.NextStepAnswer.StandsAt;
import io.readiness.explanation.nextstep.NextStepRequest.Wanted;
import io.readiness.explanation.nextstep.SmallestChange.SearchResult;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.judgement.standing.Scorecard.BandRow;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what was found for one candidate and one destination. */
final class NextStepWriter {
    private final Assessor assessor;
    private final Rulebook rulebook;
    private final Phrases phrases;
    private final Judgement before;
    private final Wanted to;
    private final PossibleActions possible;

    NextStepWriter(Assessor assessor, Judgement before, Wanted to, PossibleActions possible) {
        this.assessor = assessor;
        this.rulebook = assessor.rulebook();
        this.phrases = rulebook.phrases();
        this.before = before;
        this.to = to;
        this.possible = possible;
    }

    /** The answer for what was found. */
    NextStepAnswer answer(SearchResult found, int atMost) {
        List<PossibleAction> taken = found.outcome() == NextStepOutcome.REACHED_WITH ? found.actions() : List.of();
        List<NextAction> actions = actions(taken);
        Judgement after = taken.isEmpty() ? before : confirmed(taken);
        Unreached unreached = unreached(found);
        List<RuledOut> ruledOut =
                possible.ruledOut().stream().map(this::ruledOut).toList();
        return new NextStepAnswer(
                before.profile().reference(),
                before.asOf(),
                rulebook.edition(),
                to,
                atMost,
                found.outcome(),
                says(found, atMost, after, unreached),
                unsaid(actions),
                actions.isEmpty() ? null : found.weeks(),
                actions,
                standsAt(before),
                actions.isEmpty() ? null : standsAt(after),
                unreached.missing(),
                unreached.yieldsTo() == null ? null : unreached.yieldsTo().path(),
                ruledOut,
                Citation.of(cited(actions, unreached.missing(), ruledOut), rulebook.claims()));
    }

    /** The whole judgement of the profile with all that the actions bring, which says the same as the search. */
    private Judgement confirmed(List<PossibleAction> taken) {
        Judgement after = assessor.judge(ActionTrials.done(before.profile(), taken), before.asOf());
        if (!NextStepFinder.isThere(after, to)) {
            throw new IllegalStateException("The whole judgement does not confirm that these reach it: " + taken);
        }
        return after;
    }

    /** Why it is not reached: what stays missing, and the path that goes first. */
    private record Unreached(
            List<Checked> missing, @Nullable Advice yieldsTo) {}

    private Unreached unreached(SearchResult found) {
        if (found.outcome() == NextStepOutcome.BEYOND) {
            return new Unreached(checked(row(found).outgrown(before.standing()), Truth.FAILS), primary(before));
        }
        if (found.outcome() != NextStepOutcome.NOT_BY_ACTIONS) {
            return new Unreached(List.of(), null);
        }
        Judgement all = assessor.judge(ActionTrials.done(before.profile(), possible.work()), before.asOf());
        List<Checked> missing = to.band() == null
                ? all.check(row(found).missing(all.standing()))
                : all.missing(row(to.band()).needs());
        return new Unreached(missing, missing.isEmpty() ? primary(all) : null);
    }

    private Destination.ToRow row(SearchResult found) {
        return Destination.ToRow.of(
                Objects.requireNonNull(found.row()), rulebook.criteria().paths().rows());
    }

    private static Advice primary(Judgement judgement) {
        return judgement.recommendation().primary();
    }

    /** The row of what was to be reached. */
    private record CitedRow(List<String> claims) implements Cited {}

    /** What was to be reached rests on claims too. */
    private Stream<Cited> cited(List<NextAction> actions, List<Checked> missing, List<RuledOut> ruledOut) {
        Stream<List<String>> wanted = to.band() != null
                ? Stream.of(row(to.band()).claims())
                : rulebook.criteria().rows(Objects.requireNonNull(to.path())).map(PathRow::claims);
        return Stream.of(wanted.map(CitedRow::new), actions.stream(), missing.stream(), ruledOut.stream())
                .flatMap(cited -> cited);
    }

    /** Each with what it changes and brings after those before it. */
    private List<NextAction> actions(List<PossibleAction> taken) {
        List<NextAction> actions = new ArrayList<>();
        Profile profile = before.profile();
        Standing stood = before.standing();
        ProfileEvaluator evaluator = assessor.evaluator(profile);
        for (PossibleAction action : taken) {
            Profile done = action.done(profile);
            Standing stands = evaluator.shown(done);
            actions.add(action(action, JsonChange.between(profile, done), rises(stood, stands)));
            profile = done;
            stood = stands;
        }
        return actions;
    }

    private NextAction action(PossibleAction action, List<JsonChange> changes, List<Rise> brings) {
        ActionRow row = action.row();
        return new NextAction(
                row.key(),
                row.title(),
                row.chooses() != null,
                row.weeks(),
                action.path(before.profile()),
                checked(row.presumed(), Truth.OPEN),
                changes,
                brings,
                row.claims(),
                row.assumption());
    }

    /** What was unknown at first stays so until something is shown of it. */
    private List<Rise> rises(Standing stood, Standing stands) {
        List<Rise> rises = new ArrayList<>();
        for (SignalScale scale : rulebook.criteria().signals().values()) {
            Rating from = stood.rating(scale.signal());
            Rating now = stands.rating(scale.signal());
            if (now.compareTo(from.atWorst()) > 0) {
                boolean unknown =
                        from.atWorst() == Rating.ABSENT && before.standing().rating(scale.signal()) == Rating.UNKNOWN;
                rises.add(new Rise(scale.signal(), scale.name(), unknown ? Rating.UNKNOWN : from, now));
            }
        }
        return rises;
    }

    private RuledOut ruledOut(ActionRow row) {
        return new RuledOut(row.key(), row.title(), checked(row.presumed(), Truth.FAILS), row.claims());
    }

    /** Those of the needs that are so of the profile as it is. */
    private List<Checked> checked(List<Need> needs, Truth truth) {
        return before.check(needs).stream()
                .filter(need -> need.truth() == truth)
                .toList();
    }

    private static StandsAt standsAt(Judgement judgement) {
        Advice primary = primary(judgement);
        Standing standing = judgement.standing();
        return new StandsAt(
                standing.band().point(), standing.total().point(), primary.path(), primary.way(), primary.title());
    }

    private String says(SearchResult found, int atMost, Judgement after, Unreached unreached) {
        Phrase phrase = switch (found.outcome()) {
            case ALREADY_THERE ->
                to.band() == null
                        ? Phrase.NEXT_STEP_PATH_IS_RECOMMENDED
                        : to.band() == band(before)
                                ? Phrase.NEXT_STEP_BAND_IS_REACHED
                                : Phrase.NEXT_STEP_BAND_IS_BEHIND;
            case REACHED_WITH -> reaches(found);
            case NOT_WITHIN -> Phrase.NEXT_STEP_TAKES_MORE_ACTIONS;
            case BEYOND -> isWished(before) ? Phrase.NEXT_STEP_IS_NOT_WANTED : Phrase.NEXT_STEP_LIES_BEHIND;
            case NOT_BY_ACTIONS ->
                unreached.yieldsTo() == null ? Phrase.NEXT_STEP_NOT_BY_ACTIONS : Phrase.NEXT_STEP_IS_OVERSHOT;
            case NOT_SETTLED -> Phrase.NEXT_STEP_NOT_SETTLED;
        };
        Map<String, Object> words = new TreeMap<>();
        for (String word : phrase.words()) {
            words.put(
                    word,
                    switch (word) {
                        case "weeks" -> found.weeks();
                        case "most" -> atMost;
                        case "band" -> phrases.word(band(before));
                        case "meaning" -> row(Objects.requireNonNull(to.band())).meaning();
                        case "path" ->
                            found.row() == null
                                    ? primary(after).title()
                                    : found.row().title();
                        case "first" ->
                            Objects.requireNonNull(unreached.yieldsTo()).title();
                        default -> throw new IllegalArgumentException("Nothing is known that stands for " + word + ".");
                    });
        }
        String said = phrases.say(phrase, words);
        return to.band() != null && found.outcome() == NextStepOutcome.REACHED_WITH && isWished(after)
                ? said + " "
                        + phrases.say(
                                Phrase.NEXT_STEP_LEAVES_THE_WISH,
                                Map.of("path", primary(after).title()))
                : said;
    }

    private static Band band(Judgement judgement) {
        return judgement.standing().band().point();
    }

    /** Whether the recommended path follows from what is wanted, and from nothing that was shown. */
    private boolean isWished(Judgement judgement) {
        Advice primary = primary(judgement);
        Set<Object> wishes = rulebook.criteria().questions().stream()
                .filter(Question::wish)
                .flatMap(question -> Stream.concat(question.circumstances().stream(), question.fields().stream()))
                .collect(Collectors.toSet());
        return rulebook.criteria()
                .rows(primary.path())
                .filter(row -> row.way() == primary.way() && !row.needs().isEmpty())
                .anyMatch(row -> row.needs().stream()
                        .map(need -> Stream.concat(need.that().circumstances().stream(), need.that().fields().stream())
                                .toList())
                        .allMatch(asked -> !asked.isEmpty() && wishes.containsAll(asked)));
    }

    private Phrase reaches(SearchResult found) {
        if (to.band() != null) {
            return Phrase.NEXT_STEP_REACHES_BAND;
        }
        return found.weeks() == 0 ? Phrase.NEXT_STEP_IS_A_CHOICE : Phrase.NEXT_STEP_REACHES_PATH;
    }

    /** What was not spoken of may be there, and then less has to be done. */
    private @Nullable String unsaid(List<NextAction> actions) {
        boolean unknown = actions.stream()
                .flatMap(action -> action.brings().stream())
                .anyMatch(rise -> rise.from() == Rating.UNKNOWN);
        return unknown ? phrases.say(Phrase.NEXT_STEP_MAY_BE_THERE, Map.of()) : null;
    }

    private BandRow row(Band band) {
        return rulebook.criteria().scorecard().bands().rows().stream()
                .filter(row -> row.band() == band)
                .findFirst()
                .orElseThrow();
    }
}
