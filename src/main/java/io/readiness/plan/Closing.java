package io.readiness.plan;

import io.readiness.judgement.Gap;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Need;
import io.readiness.judgement.Path;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import io.readiness.profile.Signal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for each gap the action that closes it, and the strength that it builds on. */
final class Closing {
    private final ClosingTable table;
    private final Map<Signal, ClosingRow> rows = new EnumMap<>(Signal.class);

    Closing(ClosingTable table) {
        this.table = table;
        table.actions().forEach(row -> rows.put(row.signal(), row));
    }

    /** In the order of the gaps, after those that the recommended path puts first. */
    List<ClosingAction> of(Judgement judgement) {
        Path path = judgement.recommendation().primary().path();
        return judgement.gaps().stream()
                .sorted(Comparator.comparing((Gap gap) -> !table.isFirst(path, gap.signal())))
                .map(gap -> action(gap, judgement))
                .toList();
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
                row.assumption());
    }

    private String says(Gap gap, ClosingRow row, @Nullable Signal from, String by) {
        String sentence = gap instanceof Gap.Unevidenced ? table.ifMissing() : table.says();
        return sentence.replace("{from}", from == null ? table.fromHere() : word(table.strengths(), from))
                .replace("{to}", row.to())
                .replace("{level}", word(table.levels(), gap.wanted()))
                .replace("{by}", by);
    }

    /** The row's own strength where it is shown; else the strongest other one that is; null: none is. */
    private @Nullable Signal strength(ClosingRow row, Standing standing) {
        if (row.strength() != null && isShown(row.strength(), standing)) {
            return row.strength();
        }
        return table.strengths().keySet().stream()
                .filter(signal -> signal != row.signal() && isShown(signal, standing))
                .min(Comparator.comparing((Signal signal) -> standing.rating(signal), Comparator.<Rating>reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private boolean isShown(Signal signal, Standing standing) {
        return standing.rating(signal).compareTo(table.strength()) >= 0;
    }

    private static @Nullable Need blocker(ClosingRow row, Judgement judgement) {
        return row.blockedBy().stream()
                .filter(need -> need.that().truth(judgement.standing()) == Truth.HOLDS)
                .findFirst()
                .orElse(null);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static <K> String word(Map<K, String> words, K key) {
        return Objects.requireNonNull(words.get(key), () -> "There is no word for " + key + ".");
    }
}
