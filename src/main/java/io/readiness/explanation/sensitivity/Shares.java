package io.readiness.explanation.sensitivity;

import io.readiness.judgement.scale.Scales;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whole percentages that sum to 100: where one takes more, the others give in proportion to what they have. */
public final class Shares {
    private static final int WHOLE = 100;

    private Shares() {}

    /** How far one of them can rise before nothing is left for one of the others. */
    static <K extends Enum<K>> int most(Map<K, Integer> shares, K one) {
        int most = Scales.row(shares, one);
        while (!moved(shares, one, most + 1).containsValue(0)) {
            most++;
        }
        return most;
    }

    /** The same shares, one of them moved; what the others keep is rounded by the largest remainder. */
    static <K extends Enum<K>> Map<K, Integer> moved(Map<K, Integer> shares, K one, int share) {
        Map<K, Integer> moved = new EnumMap<>(shares);
        moved.put(one, share);
        List<K> others = new ArrayList<>(shares.keySet());
        others.remove(one);
        int left = WHOLE - share;
        int today = WHOLE - Scales.row(shares, one);
        int given = 0;
        for (K other : others) {
            int whole = left * Scales.row(shares, other) / today;
            moved.put(other, whole);
            given += whole;
        }
        others.sort(Comparator.comparingInt((K other) -> left * Scales.row(shares, other) % today)
                .reversed());
        for (K other : others.subList(0, left - given)) {
            moved.merge(other, 1, Integer::sum);
        }
        return moved;
    }
}
