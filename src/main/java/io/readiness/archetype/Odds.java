package io.readiness.archetype;

import static io.readiness.archetype.RealismFact.Direction.LOWERS;
import static io.readiness.archetype.RealismFact.Direction.RAISES;

import io.readiness.judgement.Checked;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Need;
import io.readiness.judgement.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * How realistic a move is for one candidate. A prospect's chance gives the usual realism, a ceiling caps it, each lowering
 * fact that the chance does not count already takes a step off, and each raising fact gives one such step back.
 */
final class Odds {
    private static final Realism NO_CEILING = Realism.VERY_HIGH;

    private final Judgement judgement;
    private final Map<RealismFact, Truth> facts = new LinkedHashMap<>();
    private final Map<Track, Span> ceilings = new EnumMap<>(Track.class);

    Odds(Judgement judgement, List<RealismFact> facts) {
        this.judgement = judgement;
        facts.forEach(fact -> this.facts.put(fact, judgement.truth(fact.needs())));
    }

    /** A realism as far as is known, with what is unknown at worst, and at best. */
    private record Span(Realism low, Realism point, Realism high) {
        Span under(Span ceiling) {
            return new Span(
                    Realism.lowerOf(low, ceiling.low),
                    Realism.lowerOf(point, ceiling.point),
                    Realism.lowerOf(high, ceiling.high));
        }
    }

    /** Takes note of the ceilings that a row sets on its moves, as far as the row fits. */
    void cap(ArchetypeRow row, Truth fit) {
        for (Prospect prospect : row.prospects()) {
            ceilings.merge(prospect.track(), ceiling(prospect, fit), Span::under);
        }
    }

    private Span ceiling(Prospect prospect, Truth fit) {
        List<Chance> possible = possible(prospect);
        Chance applies = last(possible);
        boolean sure = fit == Truth.HOLDS && possible.stream().allMatch(Chance::ceiling);
        return new Span(
                fit == Truth.FAILS ? NO_CEILING : best(possible, Odds::ceilingOf, Realism::lowerOf),
                fit == Truth.HOLDS ? ceilingOf(applies) : NO_CEILING,
                sure ? best(possible, Odds::ceilingOf, Realism::higherOf) : NO_CEILING);
    }

    private static Realism ceilingOf(Chance chance) {
        return chance.ceiling() ? chance.realism() : NO_CEILING;
    }

    MatchRealism of(Prospect prospect, boolean fits) {
        List<Chance> possible = possible(prospect);
        Chance applies = last(possible);
        Span ceiling = ceilings.getOrDefault(prospect.track(), new Span(NO_CEILING, NO_CEILING, NO_CEILING));
        Realism usual = Realism.lowerOf(applies.realism(), ceiling.point);
        Realism point = lowered(applies, ceiling.point, Truth.HOLDS, Truth.HOLDS);
        List<String> lowering = facts(LOWERS, Truth.HOLDS, applies);
        return new MatchRealism(
                prospect.track(),
                point,
                best(possible, chance -> lowered(chance, ceiling.low, Truth.OPEN, Truth.HOLDS), Realism::lowerOf),
                best(possible, chance -> lowered(chance, ceiling.high, Truth.HOLDS, Truth.OPEN), Realism::higherOf),
                usual,
                lowering,
                lowering.isEmpty() ? List.of() : facts(RAISES, Truth.HOLDS, applies),
                fits ? judgement.check(applies.needs()) : List.of(),
                fits ? wouldGiveMore(prospect, usual) : List.of(),
                applies.claims());
    }

    /** The facts that apply at least so surely. */
    private List<String> facts(RealismFact.Direction direction, Truth atLeast, Chance chance) {
        List<String> names = new ArrayList<>();
        facts.forEach((fact, truth) -> {
            if (fact.direction() == direction
                    && truth.compareTo(atLeast) >= 0
                    && !chance.counts().contains(fact.fact())) {
                names.add(fact.fact());
            }
        });
        return names;
    }

    private Realism lowered(Chance chance, Realism ceiling, Truth lowers, Truth raises) {
        int steps = facts(LOWERS, lowers, chance).size()
                - facts(RAISES, raises, chance).size();
        return Realism.lowerOf(chance.realism(), ceiling).lowerBy(Math.max(0, steps));
    }

    private List<Checked> wouldGiveMore(Prospect prospect, Realism usual) {
        List<Need> needs = prospect.chances().stream()
                .filter(chance -> chance.realism().compareTo(usual) > 0)
                .flatMap(chance -> chance.needs().stream())
                .toList();
        return judgement.check(needs).stream()
                .filter(checked -> !checked.holds())
                .toList();
    }

    /** The chances that could turn out to apply: all that do not fail, up to the first that surely holds. */
    private List<Chance> possible(Prospect prospect) {
        List<Chance> possible = new ArrayList<>();
        for (Chance chance : prospect.chances()) {
            Truth truth = judgement.truth(chance.needs());
            if (truth != Truth.FAILS) {
                possible.add(chance);
            }
            if (truth == Truth.HOLDS) {
                break;
            }
        }
        return possible;
    }

    private static Chance last(List<Chance> chances) {
        return chances.get(chances.size() - 1);
    }

    private static Realism best(List<Chance> chances, Function<Chance, Realism> of, BinaryOperator<Realism> better) {
        return chances.stream().map(of).reduce(better).orElseThrow();
    }

    /** What makes a move easier or harder, as far as that applies or could still turn out to. */
    List<RealismOutlook.AppliedFact> facts() {
        List<RealismOutlook.AppliedFact> applied = new ArrayList<>();
        facts.forEach((fact, truth) -> {
            if (truth != Truth.FAILS) {
                applied.add(applied(fact, truth));
            }
        });
        return applied;
    }

    private RealismOutlook.AppliedFact applied(RealismFact fact, Truth truth) {
        boolean applies = truth == Truth.HOLDS;
        List<Checked> conditions = judgement.check(fact.needs()).stream()
                .filter(checked -> applies || !checked.holds())
                .toList();
        return new RealismOutlook.AppliedFact(
                fact.fact(), fact.direction(), truth, applies ? fact.says() : null, conditions, fact.claims());
    }
}
