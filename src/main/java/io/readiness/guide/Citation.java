package io.readiness.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A guide, and what of it is cited. The claims themselves stand in the rulebook, {@code /api/v1/rulebook}.
 *
 * @param guide the guide's title
 * @param sections the ids of the claims that are cited, by the section they stand in
 */
public record Citation(String guide, Map<String, List<String>> sections) {
    /** What is cited in an answer. */
    public static List<Citation> of(Stream<? extends Cited> said, SortedMap<String, Claim> claims) {
        Set<String> ids = new HashSet<>();
        said.forEach(new Consumer<Cited>() {
            @Override
            public void accept(Cited cited) {
                ids.addAll(cited.claims());
                cited.eachPart(this);
            }
        });
        return of(ids, claims);
    }

    /** These claims, guide by guide and section by section, in the order of all claims. */
    public static List<Citation> of(Set<String> ids, SortedMap<String, Claim> claims) {
        Map<String, Map<String, List<String>>> guides = new LinkedHashMap<>();
        int found = 0;
        for (Map.Entry<String, Claim> known : claims.entrySet()) {
            if (ids.contains(known.getKey())) {
                found++;
                guides.computeIfAbsent(known.getValue().guide(), first -> new LinkedHashMap<>())
                        .computeIfAbsent(known.getValue().section(), first -> new ArrayList<>())
                        .add(known.getKey());
            }
        }
        if (found < ids.size()) {
            Set<String> unknown = new TreeSet<>(ids);
            unknown.removeAll(claims.keySet());
            throw new IllegalStateException("No guide has the claims " + unknown + ".");
        }
        return guides.entrySet().stream()
                .map(guide -> new Citation(guide.getKey(), guide.getValue()))
                .toList();
    }

    /**
     * One claim of a guide, in our words.
     *
     * @param id for example {@code T4.1}
     * @param guide the guide's title
     * @param section the heading under which the guide says it
     * @param says the claim, paraphrased
     */
    public record Claim(String id, String guide, String section, String says) {}
}
