package io.readiness.mistake;

import io.readiness.judgement.Fact;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Reason;
import io.readiness.judgement.Truth;
import io.readiness.mistake.FoundMistake.Raised;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the common mistakes that what was told points at. Silence points at none. */
public final class Mistakes {
    private final List<MistakeRow> rows;

    public Mistakes(List<MistakeRow> rows) {
        this.rows = rows;
    }

    /** The mistakes found, in the order of the rulebook. */
    public List<FoundMistake> in(Judgement judgement) {
        return rows.stream()
                .filter(row -> judgement.truth(row.needs()) == Truth.HOLDS)
                .filter(row -> row.unless().stream()
                        .noneMatch(circumstance -> judgement.standing().holds(circumstance) == Truth.HOLDS))
                .map(row -> new FoundMistake(
                        row.mistake(),
                        row.title(),
                        row.meaning(),
                        row.instead(),
                        byRule(judgement.because(row.needs())),
                        row.claims()))
                .toList();
    }

    /** Each rule once, with all the facts that it matched. */
    private static List<Raised> byRule(List<Reason> reasons) {
        Map<String, Raised> rules = new LinkedHashMap<>();
        reasons.forEach(reason -> rules.merge(reason.rule(), raised(reason), Mistakes::joined));
        return List.copyOf(rules.values());
    }

    private static Raised raised(Reason reason) {
        return new Raised(
                reason.rule(),
                reason.says(),
                reason.facts().stream().map(Fact::path).distinct().sorted().toList(),
                reason.claims());
    }

    private static Raised joined(Raised one, Raised other) {
        List<String> facts = Stream.concat(one.facts().stream(), other.facts().stream())
                .distinct()
                .sorted()
                .toList();
        return new Raised(one.rule(), one.says(), facts, one.claims());
    }
}
