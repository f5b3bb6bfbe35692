package io.readiness.web.rulebook;

import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.judgement.rule.RuleText;
import io.readiness.web.rulebook.TableView.RowView;
import io.readiness.web.rulebook.TableView.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in one edition of a rulebook than in another.
 *
 * @param from the one
 * @param to the other
 * @param sections what changed, by what it is; nothing: they judge alike and say the same
 */
record EditionChanges(Edition from, Edition to, List<ChangedSection> sections) {
    private static final String CLAIMS = "rests on";
    private static final String ASSUMPTION = "beyond the claims";

    /**
     * Changes of things of one kind.
     *
     * @param title what they are
     * @param changes each thing that is otherwise
     */
    record ChangedSection(String title, List<ChangedThing> changes) {
        public int count(String change) {
            return (int) changes.stream()
                    .filter(thing -> thing.change().name().equals(change))
                    .count();
        }
    }

    /** What happened to a thing. */
    enum EditionChange {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A thing that is otherwise.
     *
     * @param change what happened to it
     * @param title what it is called
     * @param href the page that it has, or had
     * @param parts what of it is otherwise; nothing where it came or went as a whole
     */
    record ChangedThing(EditionChange change, String title, String href, List<ChangedPart> parts) {
        private static ChangedThing of(EditionChange change, Ref ref, List<ChangedPart> parts) {
            return new ChangedThing(change, ref.title(), ref.href(), parts);
        }
    }

    /**
     * A part of a thing that is otherwise.
     *
     * @param name what it is
     * @param from what it was; absent: there was none
     * @param to what it is; absent: there is none
     */
    record ChangedPart(
            String name, @Nullable String from, @Nullable String to) {
        /** Whether it has lines that mean something, as a rule has. */
        public boolean isWritten() {
            return String.valueOf(from).contains("\n") || String.valueOf(to).contains("\n");
        }
    }

    /** A thing, and each of its parts in words. */
    private record Piece(Ref ref, Map<String, String> parts) {}

    static EditionChanges of(Explorer from, Explorer to) {
        Map<String, Map<String, Piece>> before = pieces(from);
        Map<String, Map<String, Piece>> after = pieces(to);
        List<ChangedSection> sections = new ArrayList<>();
        after.forEach((title, things) -> {
            List<ChangedThing> changes = changes(Objects.requireNonNull(before.get(title)), things);
            if (!changes.isEmpty()) {
                sections.add(new ChangedSection(title, changes));
            }
        });
        return new EditionChanges(from.rulebook().edition(), to.rulebook().edition(), sections);
    }

    private static List<ChangedThing> changes(Map<String, Piece> before, Map<String, Piece> after) {
        List<ChangedThing> changes = new ArrayList<>();
        after.forEach((key, piece) -> {
            Piece old = before.get(key);
            if (old == null) {
                changes.add(ChangedThing.of(EditionChange.ADDED, piece.ref(), List.of()));
            } else if (!old.parts().equals(piece.parts())) {
                changes.add(ChangedThing.of(EditionChange.CHANGED, piece.ref(), apart(old.parts(), piece.parts())));
            }
        });
        before.forEach((key, piece) -> {
            if (!after.containsKey(key)) {
                changes.add(ChangedThing.of(EditionChange.REMOVED, piece.ref(), List.of()));
            }
        });
        return changes;
    }

    private static List<ChangedPart> apart(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new ChangedPart(name, before.get(name), after.get(name)))
                .toList();
    }

    private static Map<String, Map<String, Piece>> pieces(Explorer book) {
        Map<String, Map<String, Piece>> pieces = new LinkedHashMap<>();
        pieces.put("Signals", signals(book));
        pieces.put("Rules", rules(book.rulebook()));
        pieces.put("Numbers", numbers(book.rulebook()));
        pieces.put("Tables", rows(book));
        pieces.put("Claims of the guides", claims(book.rulebook()));
        pieces.put("Questions", questions(book));
        return pieces;
    }

    private static Map<String, Piece> signals(Explorer book) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        book.rulebook().criteria().signals().values().forEach(scale -> {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("name", scale.name());
            parts.put("part", book.word(scale.part()));
            parts.put(
                    "weight in its part", book.rulebook().criteria().scorecard().weightOf(scale.signal()) + " %");
            parts.put("meaning", scale.meaning());
            parts.put("question", scale.question());
            scale.scale().forEach((level, says) -> parts.put(book.word(level), says));
            parts.put(CLAIMS, String.join(", ", scale.claims()));
            pieces.put(Ref.id(scale.signal()), new Piece(Ref.of(scale.signal(), scale.name()), parts));
        });
        return pieces;
    }

    private static Map<String, Piece> rules(Rulebook rulebook) {
        Map<String, Piece> pieces = new TreeMap<>();
        for (RuleText rule : rulebook.rules().values()) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("sentence", rule.name());
            parts.put("as written", rule.text());
            parts.put(CLAIMS, String.join(", ", rule.claims()));
            put(parts, ASSUMPTION, rule.assumption());
            pieces.put(rule.id(), new Piece(new Ref(Ref.RULES + rule.id(), rule.id()), parts));
        }
        return pieces;
    }

    private static Map<String, Piece> numbers(Rulebook rulebook) {
        Map<String, Piece> pieces = new TreeMap<>();
        rulebook.criteria().parameters().values().forEach(number -> {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("value", String.valueOf(number.value()));
            parts.put("unit", number.unit());
            parts.put(CLAIMS, String.join(", ", number.claims()));
            put(parts, ASSUMPTION, number.assumption());
            pieces.put(number.key(), new Piece(new Ref(Ref.PARAMETERS + number.key(), number.key()), parts));
        });
        return pieces;
    }

    private static Map<String, Piece> claims(Rulebook rulebook) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        rulebook.claims().values().forEach(claim -> {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("section", claim.section());
            parts.put("says", claim.says());
            pieces.put(claim.id(), new Piece(new Ref(Ref.CLAIMS + claim.id(), claim.id()), parts));
        });
        return pieces;
    }

    private static Map<String, Piece> questions(Explorer book) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        book.questions().forEach(question -> {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("asks", question.asks());
            parts.put("answers", question.answers().stream().map(book::answer).collect(Collectors.joining(", ")));
            parts.put(CLAIMS, String.join(", ", question.claims()));
            pieces.put(question.id(), new Piece(new Ref(Ref.QUESTIONS + question.id(), question.id()), parts));
        });
        return pieces;
    }

    private static Map<String, Piece> rows(Explorer book) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        for (TableView table : book.tables()) {
            Set<String> labels = new LinkedHashSet<>();
            table.all().forEach(row -> {
                // Rows that begin alike are told apart by their place.
                String key = table.name() + "/" + row.label();
                String own = labels.add(key) ? key : key + " " + row.id();
                pieces.put(
                        own,
                        new Piece(
                                new Ref(table.href() + "#" + row.id(), table.title() + " › " + row.label()),
                                parts(row)));
            });
        }
        return pieces;
    }

    private static Map<String, String> parts(RowView row) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(
                parts,
                "asks for",
                row.asks().stream()
                        .map(one -> one.says() + (one.condition() == null ? "" : " (" + one.condition() + ")"))
                        .collect(Collectors.joining(" ")));
        row.tells().forEach(told -> {
            if (told.texts().size() > 1
                    && told.texts().stream().allMatch(text -> text.text().contains(": "))) {
                told.texts().forEach(text -> {
                    int at = text.text().indexOf(": ");
                    parts.put(
                            told.name() + ", " + text.text().substring(0, at),
                            text.text().substring(at + 2));
                });
            } else {
                parts.put(told.name(), told.texts().stream().map(Text::text).collect(Collectors.joining(", ")));
            }
        });
        put(parts, CLAIMS, String.join(", ", row.rests()));
        put(parts, ASSUMPTION, row.assumption());
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parts.put(name, text);
        }
    }
}
