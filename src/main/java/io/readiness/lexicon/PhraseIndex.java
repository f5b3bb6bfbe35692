package io.readiness.lexicon;

import io.readiness.wording.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by the words they begin with, each with a label.
 *
 * @param <L> the labels
 */
final class PhraseIndex<L> {
    /** How many words of one clause a gap stands for. */
    private static final int GAP = 3;

    /** How many words of one sentence a wide gap stands for: those of a list, for example. */
    private static final int WIDE_GAP = 8;

    private static final String WIDE = "....";

    /**
     * A phrase found.
     *
     * @param label its label
     * @param from the place of its first word among the words
     * @param to the place after its last word
     */
    record FoundPhrase<L>(L label, int from, int to) {
        boolean holds(FoundPhrase<L> other) {
            return label == other.label && from <= other.from && other.to <= to;
        }
    }

    /** What a phrase says; numbered, since a text is looked through for all of them at once. */
    private record Meaning<L>(int number, L label, boolean exception) {}

    private static final class Node<L> {
        private final Map<String, Node<L>> next = new HashMap<>();
        private final List<Meaning<L>> meanings = new ArrayList<>();
        private @Nullable Node<L> afterGap;
        private @Nullable Node<L> afterWideGap;
    }

    private final Node<L> root = new Node<>();
    private final TextAnalyzer analyzer;
    private final List<L> labels = new ArrayList<>();

    PhraseIndex(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * Adds a label.
     *
     * @param label the label
     * @param phrases its phrases
     * @param exceptions phrases within which those are not meant
     */
    PhraseIndex<L> add(L label, List<String> phrases, List<String> exceptions) {
        if (!labels.contains(label)) {
            labels.add(label);
        }
        int number = labels.indexOf(label);
        add(new Meaning<>(2 * number, labels.get(number), false), phrases);
        add(new Meaning<>(2 * number + 1, labels.get(number), true), exceptions);
        return this;
    }

    private void add(Meaning<L> meaning, List<String> phrases) {
        for (String phrase : phrases) {
            for (Node<L> end : ends(phrase)) {
                if (!end.meanings.contains(meaning)) {
                    end.meanings.add(meaning);
                }
            }
        }
    }

    /** Where a phrase ends: in as many places as its words have alternatives. */
    private List<Node<L>> ends(String phrase) {
        List<Node<L>> at = List.of(root);
        for (String one : phrase.trim().split("\\s+")) {
            at = one.startsWith(Lexicon.GAP) ? gaps(at, one.equals(WIDE)) : words(at, one);
        }
        return at;
    }

    private static <L> List<Node<L>> gaps(List<Node<L>> at, boolean wide) {
        List<Node<L>> after = new ArrayList<>();
        for (Node<L> node : at) {
            if (wide) {
                node.afterWideGap = node.afterWideGap == null ? new Node<>() : node.afterWideGap;
                after.add(node.afterWideGap);
            } else {
                node.afterGap = node.afterGap == null ? new Node<>() : node.afterGap;
                after.add(node.afterGap);
            }
        }
        return after;
    }

    private List<Node<L>> words(List<Node<L>> at, String piece) {
        List<Node<L>> after = new ArrayList<>();
        for (List<String> keys : analyzer.alternatives(piece)) {
            for (Node<L> node : at) {
                Node<L> next = node;
                for (String key : keys) {
                    next = next.next.computeIfAbsent(key, as -> new Node<>());
                }
                after.add(next);
            }
        }
        return after;
    }

    /**
     * Of each label the longest phrase at each place, from left to right, none within another of its label, and none
     * within an exception.
     */
    List<FoundPhrase<L>> in(AnalyzedText text) {
        return new Search<L>(text, 2 * labels.size()).from(root);
    }

    /** All phrases of one text. */
    private static final class Search<L> {
        private final AnalyzedText text;
        private final List<FoundPhrase<L>> found = new ArrayList<>();
        private final List<FoundPhrase<L>> exceptions = new ArrayList<>();
        /** Of each meaning, the place after the last phrase found. */
        private final int[] ends;

        /** What begins at the place that is looked at, and where the longest phrase of each ends. */
        private final List<Meaning<L>> here = new ArrayList<>();

        private final int[] longest;

        Search(AnalyzedText text, int meanings) {
            this.text = text;
            this.ends = new int[meanings];
            this.longest = new int[meanings];
        }

        List<FoundPhrase<L>> from(Node<L> root) {
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
                Meaning<L> meaning = here.get(i);
                int number = meaning.number();
                if (from >= ends[number]) {
                    ends[number] = longest[number];
                    (meaning.exception() ? exceptions : found)
                            .add(new FoundPhrase<>(meaning.label(), from, ends[number]));
                }
                longest[number] = 0;
            }
            here.clear();
        }

        private boolean isException(FoundPhrase<L> one) {
            for (FoundPhrase<L> exception : exceptions) {
                if (exception.holds(one)) {
                    return true;
                }
            }
            return false;
        }

        private void step(Node<L> at, int place) {
            List<String> keys = text.keys(place);
            for (int i = 0; i < keys.size(); i++) {
                Node<L> next = at.next.get(keys.get(i));
                if (next != null) {
                    follow(next, place + 1);
                }
            }
        }

        /** No phrase reaches into another sentence or line. */
        private void follow(Node<L> at, int place) {
            end(at, place);
            if (goesOn(place)) {
                step(at, place);
                if (at.afterGap != null) {
                    skip(at.afterGap, place, GAP, false);
                }
                if (at.afterWideGap != null) {
                    skip(at.afterWideGap, place, WIDE_GAP, true);
                }
            }
        }

        private boolean goesOn(int place) {
            return place < text.size() && !text.beginsSentence(place);
        }

        private void end(Node<L> at, int place) {
            for (int i = 0; i < at.meanings.size(); i++) {
                Meaning<L> meaning = at.meanings.get(i);
                if (longest[meaning.number()] == 0) {
                    here.add(meaning);
                }
                longest[meaning.number()] = Math.max(longest[meaning.number()], place);
            }
        }

        /** A gap reaches into no other clause, unless it is a wide one. */
        private void skip(Node<L> afterGap, int place, int words, boolean intoClauses) {
            for (int to = place; to <= place + words && goesOn(to); to++) {
                if (!intoClauses && text.beginsClause(to)) {
                    return;
                }
                step(afterGap, to);
            }
        }
    }
}
