package io.readiness.plan;

import io.readiness.judgement.Gap;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.phrase.Sentence;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.Standing;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.PlanTables.ClosingRow;
import io.readiness.plan.PlanTables.ClosingTable;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for each gap the action that closes it, and the strength that it builds on. */
final class ClosingPlanner {
    private final ClosingTable table;
    private final Sentence says;
    private final Sentence ifMissing;
    private final Map<Signal, ClosingRow> rows = new EnumMap<>(Signal.class);
    private final Map<Path, Set<Signal>> first = new EnumMap<>(Path.class);

    /** In their natural order. */
    private final Set<Signal> strengths = EnumSet.noneOf(Signal.class);

    ClosingPlanner(ClosingTable table) {
        this.table = table;
        this.says = new Sentence(table.says(), "from", "to", "level", "by");
        this.ifMissing = new Sentence(table.ifMissing(), "from", "to", "level", "by");
        table.actions().forEach(row -> rows.put(row.signal(), row));
        table.first()
                .forEach(row -> first.computeIfAbsent(row.path(), path -> EnumSet.noneOf(Signal.class))
                        .addAll(row.signals()));
        strengths.addAll(table.strengths().keySet());
    }

    /** In the order of the gaps, after those that the recommended path puts first. */
    List<ClosingAction> of(Judgement judgement) {
        Set<Signal> before =
                first.getOrDefault(judgement.recommendation().primary().path(), Set.of());
        List<ClosingAction> actions = new ArrayList<>(judgement.gaps().size());
        List<ClosingAction> others = new ArrayList<>();
        for (Gap gap : judgement.gaps()) {
            (before.contains(gap.signal()) ? actions : others).add(action(gap, judgement));
        }
        actions.addAll(others);
        return actions;
    }

    private ClosingAction action(Gap gap, Judgement judgement) {
        ClosingRow row = Objects.requireNonNull(rows.get(gap.signal()), () -> "No action closes " + gap.signal() + ".");
        Signal from = strength(row, judgement.standing());
        Need blocker = blocker(row, judgement);
        return new ClosingAction(
                gap.signal(),
                from,
                says(gap, row, from, blocker != null && row.outside() != null ? row.outside() : row.by()),
                blocker == null ? null : blocker.says(),
                row.artefact(),
                row.weeks(),
                blocker == null ? row.claims() : both(row.claims(), blocker.claims()),
                assumption(row, from));
    }

    private @Nullable String assumption(ClosingRow row, @Nullable Signal from) {
        boolean another = row.strength() != null && from != null && from != row.strength();
        if (!another) {
            return row.assumption();
        }
        return row.assumption() == null ? table.otherStrength() : row.assumption() + " " + table.otherStrength();
    }

    private String says(Gap gap, ClosingRow row, @Nullable Signal from, String by) {
        Sentence sentence = gap instanceof Gap.Unevidenced ? ifMissing : says;
        return sentence.say(
                from == null ? table.fromHere() : Scales.row(table.strengths(), from),
                row.to(),
                Scales.row(table.levels(), gap.wanted()),
                by);
    }

    /** The row's own strength where it is shown; else the strongest other one that is; null: none is. */
    private @Nullable Signal strength(ClosingRow row, Standing standing) {
        if (row.strength() != null && isShown(row.strength(), standing)) {
            return row.strength();
        }
        Signal strongest = null;
        for (Signal signal : strengths) {
            boolean stronger = strongest == null || standing.rating(signal).compareTo(standing.rating(strongest)) > 0;
            if (signal != row.signal() && stronger && isShown(signal, standing)) {
                strongest = signal;
            }
        }
        return strongest;
    }

    private boolean isShown(Signal signal, Standing standing) {
        return standing.rating(signal).compareTo(table.strength()) >= 0;
    }

    private static @Nullable Need blocker(ClosingRow row, Judgement judgement) {
        for (Need need : row.blockedBy()) {
            if (need.that().truth(judgement.standing()) == Truth.HOLDS) {
                return need;
            }
        }
        return null;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
