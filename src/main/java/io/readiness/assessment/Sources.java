package io.readiness.assessment;

import io.readiness.assessment.Assessment.Citation;
import io.readiness.guide.Cited;
import io.readiness.guide.Claim;
import io.readiness.judgement.Criteria;
import io.readiness.judgement.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gathers what a response cites, so that each fact and each section of a guide is told once. */
final class Sources implements Consumer<Cited> {
    private final SortedMap<String, Claim> known;
    private final SortedSet<String> claims;
    private final SortedMap<String, String> facts = new TreeMap<>();

    Sources(SortedMap<String, Claim> known) {
        this.known = known;
        this.claims = new TreeSet<>(known.comparator());
    }

    Sources of(Stream<? extends Cited> said) {
        said.forEach(cited -> cited.visit(this));
        return this;
    }

    @Override
    public void accept(Cited cited) {
        claims.addAll(cited.claims());
        if (cited instanceof Reason reason) {
            reason.facts().forEach(fact -> facts.put(fact.path(), fact.value()));
        }
    }

    SortedMap<String, String> facts() {
        return facts;
    }

    List<Citation> citations() {
        Map<Claim, List<String>> sections = new LinkedHashMap<>();
        for (String id : claims) {
            Claim claim = Criteria.row(known, id);
            Claim section = new Claim("", claim.guide(), claim.section(), "");
            sections.computeIfAbsent(section, first -> new ArrayList<>()).add(id);
        }
        return sections.entrySet().stream()
                .map(section ->
                        new Citation(section.getKey().guide(), section.getKey().section(), section.getValue()))
                .toList();
    }
}
