package io.readiness.lexicon;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of what a text says, as their numbers in the lexicon: a few words of memory for each text. */
final class Said extends AbstractSet<String> {
    private final Map<String, Integer> numbers;
    private final BitSet said;

    Said(Map<String, Integer> numbers, BitSet said) {
        this.numbers = numbers;
        this.said = said;
    }

    @Override
    public boolean contains(@Nullable Object name) {
        Integer number = numbers.get(name);
        return number != null && said.get(number);
    }

    @Override
    public Iterator<String> iterator() {
        return numbers.keySet().stream().filter(this::contains).iterator();
    }

    @Override
    public int size() {
        return said.cardinality();
    }
}
