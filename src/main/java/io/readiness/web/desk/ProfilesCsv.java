package io.readiness.web.desk;

import io.readiness.api.decision.NewestDecisions.Figures;
import io.readiness.api.decision.NewestDecisions.NewestDecision;
import io.readiness.intake.table.GuardedTable;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of the desk for a spreadsheet. Of each figure stands what was shown, and up to where it may be; of what nothing is known,
 * the cell is empty, which is no nought.
 */
final class ProfilesCsv {
    private static final List<String> BEFORE = List.of(
            "candidate",
            "decision",
            "time",
            "day",
            "source",
            "path",
            "firmness",
            "band",
            "bandLow",
            "bandHigh",
            "total",
            "totalLow",
            "totalHigh");

    private ProfilesCsv() {}

    static String of(List<NewestDecision> decisions, Function<NewestDecision, @Nullable Figures> figures) {
        return GuardedTable.of(
                headings(),
                decisions.stream().map(one -> row(one, figures.apply(one))).toList());
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(BEFORE);
        for (Part part : Part.SCORED) {
            String name = part.name().toLowerCase(Locale.ROOT);
            headings.addAll(List.of(name, name + "Low", name + "High"));
        }
        headings.addAll(List.of("unknownSignals", "unknown"));
        Arrays.stream(Signal.values()).map(Signal::name).forEach(headings::add);
        return headings;
    }

    private static List<String> row(NewestDecision one, @Nullable Figures figures) {
        boolean silent = figures != null && figures.silent().containsAll(Part.SCORED);
        List<String> row = new ArrayList<>(List.of(
                one.candidate(),
                one.id().toString(),
                one.time().toString(),
                text(one.day()),
                one.source().name(),
                text(one.path()),
                text(one.firmness()),
                text(one.band()),
                figures == null ? "" : figures.band().low().name(),
                figures == null ? "" : figures.band().high().name()));
        row.addAll(range(one.total(), silent));
        for (Part part : Part.SCORED) {
            row.addAll(
                    figures == null
                            ? List.of("", "", "")
                            : range(figures.parts().get(part), figures.silent().contains(part)));
        }
        row.add(figures == null ? "" : Integer.toString(figures.unknown().size()));
        row.add(
                figures == null
                        ? ""
                        : figures.unknown().stream().map(Signal::name).collect(Collectors.joining("; ")));
        for (Signal signal : Signal.values()) {
            Rating rating = figures == null ? null : figures.ratings().get(signal);
            row.add(rating == null || rating == Rating.UNKNOWN ? "" : rating.name());
        }
        return row;
    }

    private static List<String> range(@Nullable Score score, boolean silent) {
        return score == null
                ? List.of("", "", "")
                : List.of(silent ? "" : number(score.point()), number(score.low()), number(score.high()));
    }

    private static String number(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
