package io.readiness.oracle;

import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pieces of product work that tell one case: a brief, a choice and a review of one product show together what one strong piece
 * would (T10.3). What others did adds nothing to it, and what is shared leaves what was led by itself as it is.
 */
final class Cases {
    private Cases() {}

    static void addTo(List<Piece> pieces, List<Evidence> evidence) {
        Map<String, List<Evidence>> cases = new TreeMap<>();
        for (Evidence told : evidence) {
            if (told.partOf() != null && Kinds.isProduct(told.kind())) {
                cases.computeIfAbsent(told.partOf(), first -> new ArrayList<>()).add(told);
            }
        }
        for (List<Evidence> parts : cases.values()) {
            List<Evidence> led = parts.stream()
                    .filter(part -> part.ownership() == Ownership.LED)
                    .toList();
            List<Evidence> own = parts.stream()
                    .filter(part -> part.ownership() == Ownership.LED || part.ownership() == Ownership.SHARED)
                    .toList();
            add(pieces, led, Ownership.LED);
            if (own.size() > led.size()) {
                add(pieces, own, Ownership.SHARED);
            }
        }
    }

    /** What can be checked of it tells a case by itself; the whole can be checked as far as all of it can. */
    private static void add(List<Piece> pieces, List<Evidence> parts, Ownership ownership) {
        List<Evidence> checkable = parts.stream().filter(Evidence::checkable).toList();
        if (parts.size() > 1) {
            pieces.add(new Piece(parts, ownership));
        }
        if (checkable.size() > 1 && checkable.size() < parts.size()) {
            pieces.add(new Piece(checkable, ownership));
        }
    }
}
