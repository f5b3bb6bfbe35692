package io.readiness.plan;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.Plan.PlannedStage;
import io.readiness.plan.Plan.PlannedStage.PlannedItem;
import io.readiness.plan.PlanTables.StageRow;
import io.readiness.plan.PlanTables.StageRow.ItemRow;
import io.readiness.plan.PlanTables.StageRow.Listed;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the three stages personal: what is shown is left out, and what is lacked comes first. */
final class StagePlanner {
    private static final Comparator<Placed> LACKED_FIRST =
            Comparator.comparing(Placed::shown).thenComparingInt(Placed::gap);

    private final List<StageRow> rows;

    StagePlanner(List<StageRow> rows) {
        this.rows = rows;
    }

    List<PlannedStage> of(Judgement judgement, List<ClosingAction> closing) {
        List<PlannedStage> stages = new ArrayList<>(rows.size());
        rows.forEach(row -> stages.add(stage(row, judgement, closing)));
        return stages;
    }

    private static PlannedStage stage(StageRow row, Judgement judgement, List<ClosingAction> closing) {
        Set<String> claims = new LinkedHashSet<>(row.claims());
        return new PlannedStage(
                row.stage(),
                row.focus(),
                items(row.outputs(), judgement, closing, claims),
                items(row.activities(), judgement, closing, claims),
                row.success(),
                List.copyOf(claims));
    }

    /** An item, whether the profile shows it, and its place among the gaps. */
    private record Placed(PlannedItem item, Truth shown, int gap) {}

    private static List<PlannedItem> items(
            DecisionTable<ItemRow> rows, Judgement judgement, List<ClosingAction> closing, Set<String> claims) {
        List<Placed> placed = new ArrayList<>();
        for (ItemRow row : rows.rows()) {
            Truth shown = row.asksNothing() ? Truth.FAILS : row.truth(judgement.standing());
            PlannedItem item = shown == Truth.HOLDS ? null : item(row, shown, closing);
            if (item != null) {
                claims.addAll(row.claims());
                placed.add(new Placed(item, shown, firstGap(row, closing)));
            }
        }
        placed.sort(LACKED_FIRST);
        List<PlannedItem> items = new ArrayList<>(placed.size());
        placed.forEach(one -> items.add(one.item()));
        return items;
    }

    /** Where among the gaps the first that it closes stands; after all of them where it closes none. */
    private static int firstGap(ItemRow row, List<ClosingAction> closing) {
        for (int i = 0; i < closing.size(); i++) {
            if (row.closes().contains(closing.get(i).signal())) {
                return i;
            }
        }
        return closing.size();
    }

    /** The item; null where it has nothing to list. */
    private static @Nullable PlannedItem item(ItemRow row, Truth shown, List<ClosingAction> closing) {
        if (row.lists() != null && closing.isEmpty()) {
            return null;
        }
        int most = row.atMost() == null ? closing.size() : row.atMost();
        return new PlannedItem(
                row.says(),
                row.lists() == Listed.GAPS ? signals(closing, most) : null,
                row.lists() == Listed.PIECES ? pieces(closing, most) : null,
                shown == Truth.OPEN ? true : null);
    }

    private static List<Signal> signals(List<ClosingAction> closing, int most) {
        List<Signal> signals = new ArrayList<>();
        for (ClosingAction action : closing.subList(0, Math.min(most, closing.size()))) {
            signals.add(action.signal());
        }
        return signals;
    }

    private static List<Artefact> pieces(List<ClosingAction> closing, int most) {
        List<Artefact> pieces = new ArrayList<>();
        for (ClosingAction action : closing) {
            if (pieces.size() < most && !pieces.contains(action.artefact())) {
                pieces.add(action.artefact());
            }
        }
        return pieces;
    }
}
