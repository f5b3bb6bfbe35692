package io.readiness.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A guide, and what of it is cited. The claims themselves stand in the rulebook, {@code /api/v1/rulebook}.
 *
 * @param guide the guide's title
 * @param sections the ids of the claims that are cited, by the section they stand in
 */
public record Citation(String guide, Map<String, List<String>> sections) {
    /** What is cited in an answer. */
    public static List<Citation> of(Stream<? extends Cited> said, Map<String, Claim> claims) {
        SortedSet<String> ids = new TreeSet<>();
        said.forEach(cited -> cited.visit(part -> ids.addAll(part.claims())));
        return of(ids, claims);
    }

    /** These claims, guide by guide and section by section. */
    public static List<Citation> of(Collection<String> ids, Map<String, Claim> claims) {
        Map<String, Map<String, List<String>>> guides = new LinkedHashMap<>();
        for (String id : ids) {
            Claim claim = Objects.requireNonNull(claims.get(id), () -> "No guide has the claim " + id + ".");
            guides.computeIfAbsent(claim.guide(), first -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.section(), first -> new ArrayList<>())
                    .add(id);
        }
        return guides.entrySet().stream()
                .map(guide -> new Citation(guide.getKey(), guide.getValue()))
                .toList();
    }
}
