package io.readiness.archetype;

import io.readiness.archetype.RealismOutlook.TrackRealism;
import io.readiness.judgement.Checked;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Need;
import io.readiness.judgement.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        Odds odds = new Odds(judgement, realism.facts());
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
        for (ArchetypeRow row : table.archetypes()) {
            Truth fit = mayFit.and(judgement.truth(row.needs()));
            fits.put(row.archetype(), fit);
            odds.cap(row, fit);
        }
        return table.archetypes().stream()
                .filter(row -> fits.get(row.archetype()) != Truth.FAILS)
                .map(row -> match(row, fits.get(row.archetype()) == Truth.HOLDS, judgement, odds))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private ArchetypeMatch match(ArchetypeRow row, boolean fits, Judgement judgement, Odds odds) {
        List<Checked> asked = judgement.check(row.needs());
        Stream<Checked> askedOfAll = judgement.check(table.needs()).stream();
        return new ArchetypeMatch(
                row.archetype(),
                row.title(),
                fits ? Truth.HOLDS : Truth.OPEN,
                row.prospects().stream()
                        .map(prospect -> odds.of(prospect, fits))
                        .toList(),
                fits ? row.carriesOver() : null,
                fits ? row.usuallyMissing() : null,
                fits ? row.proof() : null,
                asked.stream().filter(Checked::holds).toList(),
                Stream.concat(askedOfAll, asked.stream())
                        .filter(checked -> !checked.holds())
                        .toList(),
                row.claims());
    }

    private @Nullable RealismOutlook outlook(Judgement judgement, List<ArchetypeMatch> matches, Odds odds) {
        if (judgement.truth(realism.saidTo()) == Truth.FAILS) {
            return null;
        }
        List<TrackRealism> tracks = new ArrayList<>();
        for (Track track : Track.values()) {
            List<MatchRealism> sure = realisms(matches.stream().filter(ArchetypeMatch::fits), track);
            if (track == Track.PRODUCT_MANAGEMENT || !sure.isEmpty()) {
                tracks.add(overall(track, sure, matches));
            }
        }
        return new RealismOutlook(tracks, odds.facts(), realism.claims());
    }

    private static List<MatchRealism> realisms(Stream<ArchetypeMatch> matches, Track track) {
        return matches.flatMap(match -> match.realism().stream())
                .filter(one -> one.track() == track)
                .toList();
    }

    /** The best that any archetype gives; what none gives yet is not known, and where none can fit a row of its own says. */
    private TrackRealism overall(Track track, List<MatchRealism> sure, List<ArchetypeMatch> matches) {
        Realism otherwise = table.otherwise().realism();
        Realism floor = sure.isEmpty() ? otherwise : Realism.LOW;
        Realism low = sure.stream().map(MatchRealism::low).reduce(floor, Realism::higherOf);
        Realism high = realisms(matches.stream(), track).stream()
                .map(MatchRealism::high)
                .reduce(low, Realism::higherOf);
        Optional<Realism> point = sure.stream().map(MatchRealism::point).reduce(Realism::higherOf);
        return new TrackRealism(
                track, point.orElse(matches.isEmpty() ? otherwise : null), low, high, by(track, point, matches));
    }

    private static @Nullable Archetype by(Track track, Optional<Realism> point, List<ArchetypeMatch> matches) {
        return matches.stream()
                .filter(ArchetypeMatch::fits)
                .filter(match -> match.realism().stream()
                        .anyMatch(one ->
                                one.track() == track && Optional.of(one.point()).equals(point)))
                .map(ArchetypeMatch::archetype)
                .findFirst()
                .orElse(null);
    }

    private @Nullable CompareFirst compareFirst(Judgement judgement, List<ArchetypeMatch> matches) {
        NarrowRow row = table.otherwise();
        boolean narrow = judgement.truth(row.narrow()) == Truth.HOLDS;
        if (judgement.truth(row.saidTo()) == Truth.FAILS || !(narrow || matches.isEmpty())) {
            return null;
        }
        List<Need> because = narrow ? row.narrow() : List.of();
        return new CompareFirst(
                matches.isEmpty() ? row.noneFits() : row.stillNarrow(),
                row.compare(),
                row.route(),
                judgement.check(because),
                row.claims());
    }
}
