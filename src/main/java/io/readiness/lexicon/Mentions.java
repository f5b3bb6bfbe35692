package io.readiness.lexicon;

import io.readiness.wording.Lexicon.Negation;
import io.readiness.wording.Reading.Mention;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found in a text so far. */
final class Mentions {
    private final List<Mention> all = new ArrayList<>();
    private final BitSet said = new BitSet();
    private final BitSet negated;

    /**
     * Nothing yet.
     *
     * @param negated the characters of which the text says that it is not so
     */
    Mentions(BitSet negated) {
        this.negated = negated;
    }

    /** Adds a place where something is said; what negates is not negated itself. */
    void add(Label label, int start, int end) {
        boolean isNegated = label.negation() == null && negated.get(start);
        all.add(new Mention(label.name(), start, end, isNegated));
        if (!isNegated) {
            said.set(label.number());
        }
    }

    /** All of them, from left to right. */
    List<Mention> sorted() {
        all.sort(null);
        return Collections.unmodifiableList(all);
    }

    /**
     * The names of what is said, and not only negated.
     *
     * @param numbers the names of the lexicon and their numbers
     */
    Set<String> said(Map<String, Integer> numbers) {
        return new LabelSet(numbers, said);
    }

    /**
     * What words can say, by a lexicon: the name of a word class or of a negation.
     *
     * @param number its place among the names of the lexicon
     * @param name its name there
     * @param negation how far it reaches; absent: it negates nothing
     */
    record Label(int number, String name, @Nullable Negation negation) {}

    /** Names as their numbers in the lexicon: a few words of memory for each text. */
    private static final class LabelSet extends AbstractSet<String> {
        private final Map<String, Integer> numbers;
        private final BitSet said;

        LabelSet(Map<String, Integer> numbers, BitSet said) {
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
}
