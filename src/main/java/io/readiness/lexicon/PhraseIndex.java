package io.readiness.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by the words they begin with, each of some kind.
 *
 * @param <K> the kinds
 */
final class PhraseIndex<K> {
    /** How many words the gap in a phrase stands for. */
    private static final int WIDEST_GAP = 3;

    /**
     * A phrase found.
     *
     * @param kind its kind
     * @param from the place of its first word among the words
     * @param to the place after its last word
     */
    record Found<K>(K kind, int from, int to) {
        boolean holds(Found<K> other) {
            return kind == other.kind && from <= other.from && other.to <= to;
        }
    }

    /** What a phrase says; numbered, since a text is looked through for all of them at once. */
    private record Meaning<K>(int number, K kind, boolean exception) {}

    private static final class Node<K> {
        private final Map<String, Node<K>> byStem = new HashMap<>();
        private final Map<String, Node<K>> byForm = new HashMap<>();
        private final List<Meaning<K>> meanings = new ArrayList<>();
        private @Nullable Node<K> afterGap;
    }

    private final Node<K> root = new Node<>();
    private final Words words;
    private final List<K> kinds = new ArrayList<>();

    PhraseIndex(Words words) {
        this.words = words;
    }

    /**
     * Adds a kind.
     *
     * @param kind the kind
     * @param phrases its phrases
     * @param exceptions phrases within which those are not meant
     */
    PhraseIndex<K> add(K kind, List<String> phrases, List<String> exceptions) {
        if (!kinds.contains(kind)) {
            kinds.add(kind);
        }
        int number = kinds.indexOf(kind);
        add(new Meaning<>(2 * number, kinds.get(number), false), phrases);
        add(new Meaning<>(2 * number + 1, kinds.get(number), true), exceptions);
        return this;
    }

    private void add(Meaning<K> meaning, List<String> phrases) {
        for (String phrase : phrases) {
            Node<K> end = end(phrase);
            if (!end.meanings.contains(meaning)) {
                end.meanings.add(meaning);
            }
        }
    }

    private Node<K> end(String phrase) {
        Node<K> at = root;
        for (String piece : phrase.split("\\s*\\.\\.\\.\\s*")) {
            if (at != root) {
                at.afterGap = at.afterGap == null ? new Node<>() : at.afterGap;
                at = at.afterGap;
            }
            for (String one : piece.split("\\s+")) {
                Clauses parts = words.of(one);
                for (int i = 0; i < parts.size(); i++) {
                    at = one.startsWith("=")
                            ? at.byForm.computeIfAbsent(parts.form(i), as -> new Node<>())
                            : at.byStem.computeIfAbsent(parts.stem(i), as -> new Node<>());
                }
            }
        }
        return at;
    }

    /**
     * Of each kind the longest phrase at each place, from left to right, none within another of its kind, and none within
     * an exception.
     */
    List<Found<K>> in(Clauses text) {
        return new Search<K>(text, 2 * kinds.size()).from(root);
    }

    /** All phrases of one text. */
    private static final class Search<K> {
        private final Clauses text;
        private final List<Found<K>> found = new ArrayList<>();
        private final List<Found<K>> exceptions = new ArrayList<>();
        /** Of each meaning, the place after the last phrase found. */
        private final int[] ends;

        /** What begins at the place that is looked at, and where the longest phrase of each ends. */
        private final List<Meaning<K>> here = new ArrayList<>();

        private final int[] longest;

        Search(Clauses text, int meanings) {
            this.text = text;
            this.ends = new int[meanings];
            this.longest = new int[meanings];
        }

        List<Found<K>> from(Node<K> root) {
            for (int from = 0; from < text.size(); from++) {
                step(root, from);
                keep(from);
            }
            if (!exceptions.isEmpty()) {
                found.removeIf(this::isException);
            }
            return found;
        }

        private void keep(int from) {
            for (int i = 0; i < here.size(); i++) {
                Meaning<K> meaning = here.get(i);
                int number = meaning.number();
                if (from >= ends[number]) {
                    ends[number] = longest[number];
                    (meaning.exception() ? exceptions : found).add(new Found<>(meaning.kind(), from, ends[number]));
                }
                longest[number] = 0;
            }
            here.clear();
        }

        private boolean isException(Found<K> one) {
            for (Found<K> exception : exceptions) {
                if (exception.holds(one)) {
                    return true;
                }
            }
            return false;
        }

        private void step(Node<K> at, int place) {
            if (place < text.size()) {
                follow(at.byStem.get(text.stem(place)), place + 1);
                follow(at.byForm.get(text.form(place)), place + 1);
            }
        }

        private void follow(@Nullable Node<K> next, int place) {
            if (next != null) {
                end(next, place);
                step(next, place);
                if (next.afterGap != null) {
                    skip(next.afterGap, place);
                }
            }
        }

        private void end(Node<K> at, int place) {
            for (int i = 0; i < at.meanings.size(); i++) {
                Meaning<K> meaning = at.meanings.get(i);
                if (longest[meaning.number()] == 0) {
                    here.add(meaning);
                }
                longest[meaning.number()] = Math.max(longest[meaning.number()], place);
            }
        }

        /** A gap reaches into no other clause. */
        private void skip(Node<K> afterGap, int place) {
            for (int skipped = 0; skipped <= WIDEST_GAP; skipped++) {
                if (skipped > 0 && text.begins(place + skipped - 1)) {
                    return;
                }
                step(afterGap, place + skipped);
            }
        }
    }
}
