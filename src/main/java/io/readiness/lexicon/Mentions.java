package io.readiness.lexicon;

import io.readiness.wording.Reading.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** What was found in a text so far. */
final class Mentions {
    private final List<Mention> all = new ArrayList<>();
    private final BitSet said = new BitSet();
    private final BitSet denied;

    /**
     * Nothing yet.
     *
     * @param denied the characters of which the text says that it is not so
     */
    Mentions(BitSet denied) {
        this.denied = denied;
    }

    /** Adds a place where something is said; what denies is not denied itself. */
    void add(Kind kind, int start, int end) {
        boolean negated = kind.denial() == null && denied.get(start);
        all.add(new Mention(kind.name(), start, end, negated));
        if (!negated) {
            said.set(kind.number());
        }
    }

    /** All of them, from left to right. */
    List<Mention> sorted() {
        all.sort(null);
        return Collections.unmodifiableList(all);
    }

    /** The numbers of what is said and not denied. */
    BitSet said() {
        return said;
    }
}
