package io.readiness.archetype;

import io.readiness.archetype.ArchetypeFit.ArchetypeMatch;
import io.readiness.archetype.ArchetypeFit.CompareFirst;
import io.readiness.archetype.ArchetypeFit.MatchRealism;
import io.readiness.archetype.ArchetypeFit.RealismOutlook;
import io.readiness.archetype.ArchetypeFit.RealismOutlook.TrackRealism;
import io.readiness.archetype.ArchetypeFit.ServedBy;
import io.readiness.archetype.ArchetypeFit.ServedBy.Service;
import io.readiness.archetype.ArchetypeFit.ServedBy.ServiceVerdict;
import io.readiness.archetype.ArchetypeTables.ArchetypeRow;
import io.readiness.archetype.ArchetypeTables.ArchetypeTable;
import io.readiness.archetype.ArchetypeTables.LimitsTable;
import io.readiness.archetype.ArchetypeTables.NarrowRow;
import io.readiness.archetype.ArchetypeTables.RealismTable;
import io.readiness.archetype.ArchetypeTables.ServiceRow;
import io.readiness.archetype.ArchetypeTables.Track;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable;
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
    private final LimitsTable limits;

    public Archetypes(ArchetypeTables tables) {
        this.table = tables.archetypes();
        this.realism = tables.realism();
        this.limits = tables.limits();
    }

    /** How a judged candidate fits what the guides speak of. */
    public ArchetypeFit fit(Judgement judgement) {
        RealismJudge judge = new RealismJudge(judgement, realism.facts().rows());
        List<ArchetypeMatch> matches = matches(judgement, judge);
        RealismOutlook outlook = outlook(judgement, matches, judge);
        List<ArchetypeMatch> told = outlook != null
                ? matches
                : matches.stream().map(ArchetypeMatch::withoutRealism).toList();
        return new ArchetypeFit(outlook, told, compareFirst(judgement, matches), servedBy(judgement));
    }

    private List<ArchetypeMatch> matches(Judgement judgement, RealismJudge judge) {
        Truth mayFit = judgement.truth(table.needs());
        Map<Archetype, Truth> fits = new EnumMap<>(Archetype.class);
        for (ArchetypeRow row : table.archetypes().rows()) {
            Truth fit = mayFit.and(judgement.truth(row.needs()));
            fits.put(row.archetype(), fit);
            if (fit != Truth.FAILS) {
                judge.cap(row, fit == Truth.HOLDS);
            }
        }
        List<ArchetypeMatch> matches = new ArrayList<>();
        for (ArchetypeRow row : table.archetypes().rows()) {
            Truth fit = fits.get(row.archetype());
            if (fit != Truth.FAILS) {
                matches.add(match(row, fit == Truth.HOLDS, judgement, judge));
            }
        }
        matches.sort(STRONGEST_FIRST);
        return matches;
    }

    private ArchetypeMatch match(ArchetypeRow row, boolean fits, Judgement judgement, RealismJudge judge) {
        List<MatchRealism> realisms = new ArrayList<>(row.prospects().size());
        row.prospects().forEach(track -> realisms.add(judge.of(track, fits)));
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

    private @Nullable RealismOutlook outlook(Judgement judgement, List<ArchetypeMatch> matches, RealismJudge judge) {
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
        return new RealismOutlook(tracks, judge.facts(), realism.claims());
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

    private ServedBy servedBy(Judgement judgement) {
        List<Service> refused = said(limits.limits(), judgement);
        List<Service> served = refused.isEmpty() ? said(limits.audiences(), judgement) : List.of();
        return new ServedBy(verdict(refused, served, judgement), served, refused, said(limits.pointers(), judgement));
    }

    private ServiceVerdict verdict(List<Service> refused, List<Service> served, Judgement judgement) {
        if (!refused.isEmpty()) {
            return ServiceVerdict.NOT_SERVED;
        } else if (!served.isEmpty()) {
            return ServiceVerdict.SERVED;
        }
        for (ServiceRow row : limits.audiences().rows()) {
            if (row.truth(judgement.standing()) == Truth.OPEN) {
                return ServiceVerdict.NOT_KNOWN_YET;
            }
        }
        return ServiceVerdict.ANOTHER_ROUTE_FIRST;
    }

    private static List<Service> said(DecisionTable<ServiceRow> rows, Judgement judgement) {
        List<Service> said = new ArrayList<>();
        for (ServiceRow row : rows.collect(judgement.standing())) {
            said.add(new Service(row.to(), row.says(), row.goTo(), row.claims()));
        }
        return said;
    }
}
