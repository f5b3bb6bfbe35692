package io.readiness.archetype;

import io.readiness.archetype.RealismOutlook.TrackRealism;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which kinds of Product Owner a candidate is, how realistic the move is, and whether the guides speak to them. */
public final class Archetypes {
    private static final Comparator<ArchetypeMatch> STRONGEST_FIRST = Comparator.comparing(ArchetypeMatch::fit)
            .thenComparing(ArchetypeMatch::strongest)
            .thenComparingDouble(ArchetypeMatch::share)
            .reversed()
            .thenComparingInt(ArchetypeMatch::lowered)
            .thenComparing(ArchetypeMatch::archetype);

    private final ArchetypeTable table;
    private final RealismTable realism;
    private final Limits limits;

    public Archetypes(ArchetypeTables tables) {
        this.table = tables.archetypes();
        this.realism = tables.realism();
        this.limits = new Limits(tables.limits());
    }

    /** How a judged candidate fits what the guides speak of. */
    public Fit fit(Judgement judgement) {
        Odds odds = new Odds(judgement, realism.facts().rows());
        List<ArchetypeMatch> matches = matches(judgement, odds);
        RealismOutlook outlook = outlook(judgement, matches, odds);
        List<ArchetypeMatch> told = outlook != null
                ? matches
                : matches.stream().map(ArchetypeMatch::withoutRealism).toList();
        return new Fit(outlook, told, compareFirst(judgement, matches), limits.of(judgement));
    }

    private List<ArchetypeMatch> matches(Judgement judgement, Odds odds) {
        Truth mayFit = judgement.truth(table.needs());
        Map<Archetype, Truth> fits = new EnumMap<>(Archetype.class);
        for (ArchetypeRow row : table.archetypes().rows()) {
            Truth fit = mayFit.and(judgement.truth(row.needs()));
            fits.put(row.archetype(), fit);
            if (fit != Truth.FAILS) {
                odds.cap(row, fit == Truth.HOLDS);
            }
        }
        List<ArchetypeMatch> matches = new ArrayList<>();
        for (ArchetypeRow row : table.archetypes().rows()) {
            Truth fit = fits.get(row.archetype());
            if (fit != Truth.FAILS) {
                matches.add(match(row, fit == Truth.HOLDS, judgement, odds));
            }
        }
        matches.sort(STRONGEST_FIRST);
        return matches;
    }

    private ArchetypeMatch match(ArchetypeRow row, boolean fits, Judgement judgement, Odds odds) {
        List<MatchRealism> realisms = new ArrayList<>(row.prospects().size());
        row.prospects().forEach(prospect -> realisms.add(odds.of(prospect, fits)));
        List<Checked> missing = judgement.missing(table.needs());
        missing.addAll(judgement.missing(row.needs()));
        return new ArchetypeMatch(
                row.archetype(),
                row.title(),
                fits ? Truth.HOLDS : Truth.OPEN,
                realisms,
                fits ? row.carriesOver() : null,
                fits ? row.usuallyMissing() : null,
                fits ? row.proof() : null,
                judgement.holding(row.needs()),
                missing,
                row.claims());
    }

    private @Nullable RealismOutlook outlook(Judgement judgement, List<ArchetypeMatch> matches, Odds odds) {
        if (judgement.truth(realism.presumed()) == Truth.FAILS) {
            return null;
        }
        List<TrackRealism> tracks = new ArrayList<>();
        for (Track track : Track.values()) {
            TrackRealism overall = overall(track, matches);
            if (track == Track.PRODUCT_MANAGEMENT || overall.by() != null) {
                tracks.add(overall);
            }
        }
        return new RealismOutlook(tracks, odds.facts(), realism.claims());
    }

    /** The best that any archetype gives; what none gives yet is not known, and where none can fit a row of its own says. */
    private TrackRealism overall(Track track, List<ArchetypeMatch> matches) {
        Realism point = null;
        Realism low = Realism.LOW;
        Realism high = Realism.LOW;
        Archetype by = null;
        for (ArchetypeMatch match : matches) {
            for (MatchRealism one : match.realism()) {
                if (one.track() != track) {
                    continue;
                }
                high = Realism.higherOf(high, one.high());
                if (match.fits()) {
                    low = Realism.higherOf(low, one.low());
                    by = point == null || one.point().compareTo(point) > 0 ? match.archetype() : by;
                    point = point == null ? one.point() : Realism.higherOf(point, one.point());
                }
            }
        }
        if (by == null) {
            low = table.otherwise().realism();
            point = matches.isEmpty() ? low : null;
        }
        return new TrackRealism(track, point, low, Realism.higherOf(low, high), by);
    }

    private @Nullable CompareFirst compareFirst(Judgement judgement, List<ArchetypeMatch> matches) {
        NarrowRow row = table.otherwise();
        boolean narrow = judgement.truth(row.needs()) == Truth.HOLDS;
        if (judgement.truth(row.presumed()) == Truth.FAILS || !(narrow || matches.isEmpty())) {
            return null;
        }
        List<Need> because = narrow ? row.needs() : List.of();
        return new CompareFirst(
                matches.isEmpty() ? row.noneFits() : row.stillNarrow(),
                row.compare(),
                row.route(),
                judgement.check(because),
                row.claims());
    }
}
