package io.readiness.archetype;

import static io.readiness.archetype.RealismFact.Direction.LOWERS;
import static io.readiness.archetype.RealismFact.Direction.RAISES;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How realistic a move is for one candidate. A prospect's chance gives the usual realism, a ceiling caps it, each lowering
 * fact that the chance does not count already takes a step off, and each raising fact gives one such step back.
 */
final class Odds {
    private static final Realism NO_CEILING = Realism.VERY_HIGH;

    private final Judgement judgement;
    private final List<RealismFact> facts;

    /** Whether each of the facts applies. */
    private final Truth[] truths;

    private final Map<Track, Span> ceilings = new EnumMap<>(Track.class);

    Odds(Judgement judgement, List<RealismFact> facts) {
        this.judgement = judgement;
        this.facts = facts;
        this.truths = new Truth[facts.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = judgement.truth(facts.get(i).needs());
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

    /** Takes note of the ceilings that a row sets on its moves, as far as the row fits. */
    void cap(ArchetypeRow row, boolean fits) {
        for (Prospect prospect : row.prospects()) {
            ceilings.merge(prospect.track(), ceiling(prospect, fits), Span::under);
        }
    }

    private Span ceiling(Prospect prospect, boolean fits) {
        List<Chance> possible = possible(prospect);
        Realism low = NO_CEILING;
        Realism high = Realism.LOW;
        for (Chance chance : possible) {
            low = Realism.lowerOf(low, ceilingOf(chance));
            high = Realism.higherOf(high, ceilingOf(chance));
        }
        return fits ? new Span(low, ceilingOf(last(possible)), high) : new Span(low, NO_CEILING, NO_CEILING);
    }

    private static Realism ceilingOf(Chance chance) {
        return chance.ceiling() ? chance.realism() : NO_CEILING;
    }

    MatchRealism of(Prospect prospect, boolean fits) {
        List<Chance> possible = possible(prospect);
        Chance applies = last(possible);
        Span ceiling = ceilings.getOrDefault(prospect.track(), Span.OPEN);
        Realism low = Realism.VERY_HIGH;
        Realism high = Realism.LOW;
        for (Chance chance : possible) {
            low = Realism.lowerOf(low, lowered(chance, ceiling.low, Truth.OPEN, Truth.HOLDS));
            high = Realism.higherOf(high, lowered(chance, ceiling.high, Truth.HOLDS, Truth.OPEN));
        }
        Realism usual = Realism.lowerOf(applies.realism(), ceiling.point);
        List<String> lowering = facts(LOWERS, applies);
        return new MatchRealism(
                prospect.track(),
                lowered(applies, ceiling.point, Truth.HOLDS, Truth.HOLDS),
                low,
                high,
                usual,
                lowering,
                lowering.isEmpty() ? List.of() : facts(RAISES, applies),
                fits ? judgement.check(applies.needs()) : List.of(),
                fits ? wouldGiveMore(prospect, usual) : List.of(),
                applies.claims());
    }

    /** The facts that surely apply. */
    private List<String> facts(RealismFact.Direction direction, Chance chance) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < truths.length; i++) {
            if (moves(i, direction, Truth.HOLDS, chance)) {
                names.add(facts.get(i).fact());
            }
        }
        return names;
    }

    /** Whether a fact applies at least so surely, and the chance does not count it already. */
    private boolean moves(int fact, RealismFact.Direction direction, Truth atLeast, Chance chance) {
        RealismFact row = facts.get(fact);
        return row.direction() == direction
                && truths[fact].compareTo(atLeast) >= 0
                && !chance.counts().contains(row.fact());
    }

    private Realism lowered(Chance chance, Realism ceiling, Truth lowers, Truth raises) {
        int steps = 0;
        for (int i = 0; i < truths.length; i++) {
            steps += moves(i, LOWERS, lowers, chance) ? 1 : 0;
            steps -= moves(i, RAISES, raises, chance) ? 1 : 0;
        }
        return Realism.lowerOf(chance.realism(), ceiling).lowerBy(Math.max(0, steps));
    }

    private List<Checked> wouldGiveMore(Prospect prospect, Realism usual) {
        List<Checked> missing = new ArrayList<>();
        for (Chance chance : prospect.chances().rows()) {
            if (chance.realism().compareTo(usual) > 0) {
                missing.addAll(judgement.missing(chance.needs()));
            }
        }
        return missing;
    }

    /** The chances that could turn out to apply. */
    private List<Chance> possible(Prospect prospect) {
        return prospect.chances().couldBeFirst(judgement.standing());
    }

    private static Chance last(List<Chance> chances) {
        return chances.get(chances.size() - 1);
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
                applies ? judgement.check(fact.needs()) : judgement.missing(fact.needs()),
                fact.claims());
    }
}
