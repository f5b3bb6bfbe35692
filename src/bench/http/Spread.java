import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Numbers of several rounds: the one in the middle, and how far they lie apart. */
record Spread(List<Double> sorted) {
    Spread {
        sorted = sorted.stream().sorted().toList();
    }

    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> number) {
        return new Spread(rounds.stream().map(number::applyAsDouble).toList());
    }

    double median() {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The median alone. */
    String middle(int digits) {
        return text(median(), digits);
    }

    /** The median, and in brackets the least and the most. */
    String whole(int digits) {
        return text(median(), digits) + " (" + text(sorted.get(0), digits) + ".."
                + text(sorted.get(sorted.size() - 1), digits) + ")";
    }

    static String text(double number, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
