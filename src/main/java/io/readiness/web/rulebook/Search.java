package io.readiness.web.rulebook;

import io.readiness.rulebook.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds in a rulebook whatever has all the words that somebody looks for, anywhere in its name or its text. */
final class Search {
    /** More of a kind are counted, and not shown. */
    private static final int MOST = 30;

    private static final int BEFORE = 60;
    private static final int AFTER = 140;

    private final List<Entry> entries;

    Search(List<Entry> entries) {
        this.entries = entries;
    }

    /** What there is to find. */
    enum Kind {
        SIGNAL("Signals"),
        RULE("Rules"),
        CIRCUMSTANCE("Circumstances"),
        TABLE("Tables"),
        CLAIM("Claims of the guides"),
        PARAMETER("Numbers"),
        QUESTION("Questions"),
        ROW("Rows of tables");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * Something that can be found.
     *
     * @param id its name; empty: it has none
     * @param says what it says
     */
    record Entry(Kind kind, String id, Ref ref, String says) {
        private boolean has(List<String> words) {
            String all = (id + " " + ref.title() + " " + says).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(all::contains);
        }

        /** By name before by title before by text. */
        private int distance(String asked, List<String> words) {
            String title = ref.title().toLowerCase(Locale.ROOT);
            return id.equalsIgnoreCase(asked) || title.equals(asked)
                    ? 0
                    : words.stream().allMatch(word -> title.contains(word) || id.contains(word)) ? 1 : 2;
        }
    }

    /**
     * What was found.
     *
     * @param asked what was looked for
     * @param groups by what it is
     * @param nearest what may have been meant where nothing was found
     */
    record Result(
            String asked, List<Group> groups, @Nullable Ref nearest) {
        public int size() {
            return groups.stream().mapToInt(Group::size).sum();
        }
    }

    /**
     * What was found of one kind.
     *
     * @param size how much of it
     * @param shown as much as is shown
     */
    record Group(String title, int size, List<Hit> shown) {
        public int more() {
            return size - shown.size();
        }
    }

    /**
     * Something that was found.
     *
     * @param before what stands before the word that was found
     * @param word the word; empty: it stands in the title
     * @param after what stands after it
     */
    record Hit(Ref ref, String id, String before, String word, String after) {}

    Result find(String asked) {
        String sought = asked.strip().toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(sought.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<Kind, List<Entry>> found = new EnumMap<>(Kind.class);
        if (!words.isEmpty()) {
            for (Entry entry : entries) {
                if (entry.has(words)) {
                    found.computeIfAbsent(entry.kind(), first -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((kind, list) -> groups.add(new Group(
                kind.title(),
                list.size(),
                list.stream()
                        .sorted(Comparator.comparingInt(entry -> entry.distance(sought, words)))
                        .limit(MOST)
                        .map(entry -> hit(entry, words.get(0)))
                        .toList())));
        return new Result(asked.strip(), groups, groups.isEmpty() && !words.isEmpty() ? nearest(sought) : null);
    }

    private static Hit hit(Entry entry, String word) {
        String says = entry.says();
        int at = says.toLowerCase(Locale.ROOT).indexOf(word);
        if (at < 0 || at + word.length() > says.length()) {
            return new Hit(entry.ref(), entry.id(), cut(says, 0, BEFORE + AFTER), "", "");
        }
        int from = Math.max(0, at - BEFORE);
        return new Hit(
                entry.ref(),
                entry.id(),
                (from > 0 ? "…" : "") + says.substring(from, at),
                says.substring(at, at + word.length()),
                cut(says, at + word.length(), AFTER));
    }

    private static String cut(String says, int from, int length) {
        return says.length() <= from + length ? says.substring(from) : says.substring(from, from + length) + "…";
    }

    private Ref nearest(String sought) {
        String id = Nearest.to(
                sought,
                entries.stream().map(Entry::id).filter(one -> !one.isEmpty()).toList());
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::ref)
                .findFirst()
                .orElseThrow();
    }
}
