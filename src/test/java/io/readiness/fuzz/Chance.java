package io.readiness.fuzz;

import java.util.List;
import java.util.Random;

/** The chance of one request: the same seed and number make the same request, whatever was made before. */
final class Chance {
    private final Random random;
    private final String marker;

    Chance(long seed, int number) {
        this.random = new Random(seed * 1_000_003L + number * 7_919L);
        this.marker = "qzk" + Integer.toString(number, 36) + "kzq";
    }

    /** A word that nobody but this request says, by which its texts are found wherever they do not belong. */
    String marker() {
        return marker;
    }

    /** From 0 up to one less than the bound. */
    int below(int bound) {
        return bound <= 1 ? 0 : random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    long bits() {
        return random.nextLong();
    }

    boolean one(int inSoMany) {
        return random.nextInt(inSoMany) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    /** Mostly small, now and then at its limit. */
    int size(int least, int most) {
        return switch (below(20)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + below(Math.min(most - least, between(1, 6)) + 1);
        };
    }
}
