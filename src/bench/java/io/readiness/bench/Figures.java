package io.readiness.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured, by name, a figure for each round. */
final class Figures {
    private final Map<String, List<Figure>> rounds = new LinkedHashMap<>();

    /** The time of one operation, and the memory that it asks for; NaN: not told. */
    record Figure(double time, double kib) {}

    void add(String name, Figure figure) {
        rounds.computeIfAbsent(name, first -> new ArrayList<>()).add(figure);
    }

    boolean has(String name) {
        return rounds.containsKey(name);
    }

    Spread time(String name) {
        return spread(name, Figure::time);
    }

    Spread kib(String name) {
        return spread(name, Figure::kib);
    }

    private Spread spread(String name, ToDoubleFunction<Figure> part) {
        return Spread.of(of(name).stream().mapToDouble(part).toArray());
    }

    /** How many times the time of another thing, in the same round. */
    Spread ratio(String name, String to) {
        List<Figure> figures = of(name);
        List<Figure> base = of(to);
        return Spread.of(IntStream.range(0, figures.size())
                .mapToDouble(round -> figures.get(round).time / base.get(round).time)
                .toArray());
    }

    private List<Figure> of(String name) {
        List<Figure> figures = rounds.get(name);
        if (figures == null) {
            throw new IllegalStateException("Nothing measured " + name + ", but " + rounds.keySet() + ".");
        }
        return figures;
    }
}
