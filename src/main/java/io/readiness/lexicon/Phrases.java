package io.readiness.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by the words they begin with, each of some kind.
 *
 * @param <K> the kinds
 */
final class Phrases<K> {
    /** How many words the gap in a phrase stands for. */
    private static final int WIDEST_GAP = 3;

    /**
     * A phrase found.
     *
     * @param kind its kind
     * @param from the place of its first word among the words
     * @param to the place after its last word
     */
    record Found<K>(K kind, int from, int to) {}

    private static final class Node<K> {
        private final Map<String, Node<K>> byStem = new HashMap<>();
        private final Map<String, Node<K>> byForm = new HashMap<>();
        private final List<K> kinds = new ArrayList<>();
        private @Nullable Node<K> afterGap;
    }

    private final Node<K> root = new Node<>();
    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    Phrases<K> add(K kind, List<String> phrases) {
        phrases.forEach(phrase -> add(kind, phrase));
        return this;
    }

    private void add(K kind, String phrase) {
        Node<K> at = root;
        for (String piece : phrase.split("\\s*\\.\\.\\.\\s*")) {
            if (at != root) {
                at.afterGap = at.afterGap == null ? new Node<>() : at.afterGap;
                at = at.afterGap;
            }
            for (String one : piece.split("\\s+")) {
                for (Word word : words.of(one)) {
                    Map<String, Node<K>> next = one.startsWith("=") ? at.byForm : at.byStem;
                    at = next.computeIfAbsent(one.startsWith("=") ? word.form() : word.stem(), as -> new Node<>());
                }
            }
        }
        at.kinds.add(kind);
    }

    /** Of each kind the longest phrase at each place, from left to right, none within another of its kind. */
    List<Found<K>> in(Clauses text) {
        List<Found<K>> found = new ArrayList<>();
        Map<K, Integer> ends = new HashMap<>();
        for (int from = 0; from < text.size(); from++) {
            if (!begins(text, from)) {
                continue;
            }
            Map<K, Integer> here = new LinkedHashMap<>();
            walk(root, text, from, here);
            for (Map.Entry<K, Integer> longest : here.entrySet()) {
                if (from >= ends.getOrDefault(longest.getKey(), 0)) {
                    found.add(new Found<>(longest.getKey(), from, longest.getValue()));
                    ends.put(longest.getKey(), longest.getValue());
                }
            }
        }
        return found;
    }

    private boolean begins(Clauses text, int place) {
        return root.byStem.containsKey(text.stem(place)) || root.byForm.containsKey(text.form(place));
    }

    private void walk(Node<K> at, Clauses text, int place, Map<K, Integer> longest) {
        at.kinds.forEach(kind -> longest.merge(kind, place, Math::max));
        step(at, text, place, longest);
        if (at.afterGap != null) {
            for (int skipped = 0; skipped <= WIDEST_GAP; skipped++) {
                if (skipped > 0 && text.begins(place + skipped - 1)) {
                    return;
                }
                step(at.afterGap, text, place + skipped, longest);
            }
        }
    }

    private void step(Node<K> at, Clauses text, int place, Map<K, Integer> longest) {
        if (place < text.size()) {
            follow(at.byStem.get(text.stem(place)), text, place, longest);
            follow(at.byForm.get(text.form(place)), text, place, longest);
        }
    }

    private void follow(@Nullable Node<K> next, Clauses text, int place, Map<K, Integer> longest) {
        if (next != null) {
            walk(next, text, place + 1, longest);
        }
    }
}
