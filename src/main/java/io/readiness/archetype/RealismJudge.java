package io.readiness.archetype;

import static io.readiness.archetype.ArchetypeTables.RealismFact.Direction.LOWERS;
import static io.readiness.archetype.ArchetypeTables.RealismFact.Direction.RAISES;

import io.readiness.archetype.ArchetypeFit.MatchRealism;
import io.readiness.archetype.ArchetypeFit.RealismOutlook;
import io.readiness.archetype.ArchetypeTables.ArchetypeRow;
import io.readiness.archetype.ArchetypeTables.RealismFact;
import io.readiness.archetype.ArchetypeTables.RealismRow;
import io.readiness.archetype.ArchetypeTables.Track;
import io.readiness.archetype.ArchetypeTables.TrackRow;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.judgement.standing.DecisionTable.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Judges how realistic a move is for one candidate. The row of a track gives the usual realism, a ceiling caps it, each
 * lowering fact that the row does not count already takes a step off, and each raising fact gives one such step back.
 */
final class RealismJudge {
    private static final Realism NO_CEILING = Realism.VERY_HIGH;

    private final Judgement judgement;
    private final List<RealismFact> facts;

    /** The candidate that facts are held against, with the age of what they can show. */
    private final Subject subject;

    /** Whether each of the facts applies. */
    private final Truth[] truths;

    private final Map<Track, Span> ceilings = new EnumMap<>(Track.class);

    RealismJudge(Judgement judgement, List<RealismFact> facts) {
        this.judgement = judgement;
        this.facts = facts;
        this.subject = EvidenceAge.of(judgement);
        this.truths = new Truth[facts.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = Need.truth(facts.get(i).needs(), subject);
        }
    }

    /** A realism as far as is known, with what is unknown at worst, and at best. */
    private record Span(Realism low, Realism point, Realism high) {
        static final Span OPEN = new Span(NO_CEILING, NO_CEILING, NO_CEILING);

        Span under(Span ceiling) {
            return new Span(
                    Realism.lowerOf(low, ceiling.low),
                    Realism.lowerOf(point, ceiling.point),
                    Realism.lowerOf(high, ceiling.high));
        }
    }

    /** Takes note of the ceilings that an archetype sets on its moves, as far as it fits. */
    void cap(ArchetypeRow archetype, boolean fits) {
        for (TrackRow track : archetype.prospects()) {
            ceilings.merge(track.track(), ceiling(track, fits), Span::under);
        }
    }

    private Span ceiling(TrackRow track, boolean fits) {
        List<RealismRow> possible = possible(track);
        Realism low = NO_CEILING;
        Realism high = Realism.LOW;
        for (RealismRow row : possible) {
            low = Realism.lowerOf(low, ceilingOf(row));
            high = Realism.higherOf(high, ceilingOf(row));
        }
        return fits ? new Span(low, ceilingOf(last(possible)), high) : new Span(low, NO_CEILING, NO_CEILING);
    }

    private static Realism ceilingOf(RealismRow row) {
        return row.ceiling() ? row.realism() : NO_CEILING;
    }

    MatchRealism of(TrackRow track, boolean fits) {
        List<RealismRow> possible = possible(track);
        RealismRow applies = last(possible);
        Span ceiling = ceilings.getOrDefault(track.track(), Span.OPEN);
        Realism low = Realism.VERY_HIGH;
        Realism high = Realism.LOW;
        for (RealismRow row : possible) {
            low = Realism.lowerOf(low, lowered(row, ceiling.low, Truth.OPEN, Truth.HOLDS));
            high = Realism.higherOf(high, lowered(row, ceiling.high, Truth.HOLDS, Truth.OPEN));
        }
        Realism usual = Realism.lowerOf(applies.realism(), ceiling.point);
        List<String> lowering = facts(LOWERS, applies);
        return new MatchRealism(
                track.track(),
                lowered(applies, ceiling.point, Truth.HOLDS, Truth.HOLDS),
                low,
                high,
                usual,
                lowering,
                lowering.isEmpty() ? List.of() : facts(RAISES, applies),
                fits ? judgement.check(applies.needs()) : List.of(),
                fits ? wouldGiveMore(track, usual) : List.of(),
                applies.claims());
    }

    /** The facts that surely apply. */
    private List<String> facts(RealismFact.Direction direction, RealismRow row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < truths.length; i++) {
            if (moves(i, direction, Truth.HOLDS, row)) {
                names.add(facts.get(i).fact());
            }
        }
        return names;
    }

    /** Whether a fact applies at least so surely, and the row does not count it already. */
    private boolean moves(int index, RealismFact.Direction direction, Truth atLeast, RealismRow row) {
        RealismFact fact = facts.get(index);
        return fact.direction() == direction
                && truths[index].compareTo(atLeast) >= 0
                && !row.counts().contains(fact.fact());
    }

    private Realism lowered(RealismRow row, Realism ceiling, Truth lowers, Truth raises) {
        int steps = 0;
        for (int i = 0; i < truths.length; i++) {
            steps += moves(i, LOWERS, lowers, row) ? 1 : 0;
            steps -= moves(i, RAISES, raises, row) ? 1 : 0;
        }
        return Realism.lowerOf(row.realism(), ceiling).lowerBy(Math.max(0, steps));
    }

    private List<Checked> wouldGiveMore(TrackRow track, Realism usual) {
        List<Checked> missing = new ArrayList<>();
        for (RealismRow row : track.chances().rows()) {
            if (row.realism().compareTo(usual) > 0) {
                missing.addAll(judgement.missing(row.needs()));
            }
        }
        return missing;
    }

    /** The rows that could turn out to apply. */
    private List<RealismRow> possible(TrackRow track) {
        return track.chances().couldBeFirst(judgement.standing());
    }

    private static RealismRow last(List<RealismRow> rows) {
        return rows.get(rows.size() - 1);
    }

    /** What makes a move easier or harder, as far as that applies or could still turn out to. */
    List<RealismOutlook.AppliedFact> facts() {
        List<RealismOutlook.AppliedFact> applied = new ArrayList<>();
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] != Truth.FAILS) {
                applied.add(applied(facts.get(i), truths[i]));
            }
        }
        return applied;
    }

    private RealismOutlook.AppliedFact applied(RealismFact fact, Truth truth) {
        boolean applies = truth == Truth.HOLDS;
        return new RealismOutlook.AppliedFact(
                fact.fact(),
                fact.direction(),
                truth,
                applies ? fact.says() : null,
                applies ? judgement.check(fact.needs(), subject) : judgement.missing(fact.needs(), subject),
                fact.claims());
    }
}
