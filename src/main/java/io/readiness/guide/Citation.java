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
 * A section of a guide, and what of it is cited. The claims themselves stand in the rulebook, {@code /api/v1/rulebook}.
 *
 * @param guide the guide's title
 * @param section the section
 * @param claims the ids of its claims
 */
public record Citation(String guide, String section, List<String> claims) {
    /** What is cited in an answer, section by section. */
    public static List<Citation> of(Stream<? extends Cited> said, Map<String, Claim> claims) {
        SortedSet<String> ids = new TreeSet<>();
        said.forEach(cited -> cited.visit(part -> ids.addAll(part.claims())));
        return of(ids, claims);
    }

    /** These claims, section by section. */
    public static List<Citation> of(Collection<String> ids, Map<String, Claim> claims) {
        Map<List<String>, List<String>> sections = new LinkedHashMap<>();
        for (String id : ids) {
            Claim claim = Objects.requireNonNull(claims.get(id), () -> "No guide has the claim " + id + ".");
            sections.computeIfAbsent(List.of(claim.guide(), claim.section()), first -> new ArrayList<>())
                    .add(id);
        }
        return sections.entrySet().stream()
                .map(section ->
                        new Citation(section.getKey().get(0), section.getKey().get(1), section.getValue()))
                .toList();
    }
}
