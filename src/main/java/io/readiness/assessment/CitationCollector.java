package io.readiness.assessment;

import io.readiness.guide.Citation;
import io.readiness.guide.Citation.Claim;
import io.readiness.guide.Cited;
import io.readiness.judgement.rule.Conclusions.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Gathers what is cited in one answer: each fact and each claim once. */
public final class CitationCollector {
    private final UnaryOperator<String> told;
    private final SortedMap<String, Claim> known;
    private final Set<String> claims;
    private final Set<String> cited = new HashSet<>();
    private final Consumer<Cited> citing = this::cite;

    /**
     * A collector for one answer.
     *
     * @param told what was told at a path that a reason names
     * @param known every claim that may be cited
     */
    public CitationCollector(UnaryOperator<String> told, SortedMap<String, Claim> known) {
        this.told = told;
        this.known = known;
        this.claims = new HashSet<>(2 * known.size());
    }

    /** Something that is told, and cites. */
    public <T extends Cited> T of(T said) {
        cite(said);
        return said;
    }

    /** A list of which each is told, and cites. */
    public <T extends Cited> List<T> every(List<T> said) {
        said.forEach(this::of);
        return said;
    }

    private void cite(Cited said) {
        // Hundreds of lists with a claim or two: an iterator for each would weigh more than what is gathered.
        List<String> restsOn = said.claims();
        for (int i = 0; i < restsOn.size(); i++) {
            claims.add(restsOn.get(i));
        }
        if (said instanceof Reason reason) {
            cited.addAll(reason.facts());
        }
        said.eachPart(citing);
    }

    /** The facts that were cited. */
    public SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        cited.forEach(path -> facts.put(path, told.apply(path)));
        return facts;
    }

    /** The claims that were cited. */
    public List<Citation> citations() {
        return Citation.of(claims, known);
    }
}
