package io.readiness.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of one table in one language. Every text stands in {@code texts/<language>/}, in a file of the table's own
 * name, under its message key: the names of the rows and fields on the way to it, such as
 * {@code apply-for-pm.needs.customer-insight.says}. A language is added by writing that folder once more.
 */
public final class Texts {
    /** The language whose sentences the rules themselves are written in; every rulebook has it. */
    public static final String DEFAULT_LANGUAGE = "en";

    private static final String FOLDER = "texts/";

    /** The rows of a decision table are named without it. */
    private static final String ROWS = "rows";

    private final RulebookSource source;
    private final String file;
    private final JsonNode words;

    /** The language of the tables themselves; another one puts its words in place of theirs. */
    private final boolean isDefault;

    private Texts(RulebookSource source, String language, String file, JsonNode words) {
        this.source = source;
        this.isDefault = language.equals(DEFAULT_LANGUAGE);
        this.file = file;
        this.words = words;
    }

    /** The languages that a rulebook speaks. */
    public static SortedSet<String> languages(RulebookSource source) {
        SortedSet<String> languages = new TreeSet<>();
        languages.add(DEFAULT_LANGUAGE);
        for (String name : source.files().keySet()) {
            if (isText(name)) {
                languages.add(name.substring(FOLDER.length()).split("/", 2)[0]);
            }
        }
        return languages;
    }

    /** Where the words of a table stand. */
    public static String file(String language, String table) {
        return FOLDER + language + "/" + table;
    }

    /** Whether a file holds words and no judgement. */
    public static boolean isText(String file) {
        return file.startsWith(FOLDER);
    }

    /** What another language says in place of a table's own words; null for the language that tables are written in. */
    public static @Nullable JsonNode wordsBeside(RulebookSource source, String language, String table) {
        return language.equals(DEFAULT_LANGUAGE) ? null : Yaml.tree(source, file(language, table));
    }

    static Texts of(RulebookSource source, String language, String table) {
        String file = file(language, table);
        boolean spoken = language.equals(DEFAULT_LANGUAGE)
                ? source.files().containsKey(file)
                : source.files().containsKey(file(DEFAULT_LANGUAGE, table))
                        || source.files().containsKey(file);
        return new Texts(source, language, file, spoken ? Yaml.tree(source, file) : MissingNode.getInstance());
    }

    /** Puts every text where it belongs; one that belongs nowhere is refused. */
    void into(JsonNode table) {
        words.fields().forEachRemaining(text -> put(table, text.getKey(), text.getValue()));
    }

    private void put(JsonNode place, String name, JsonNode text) {
        if (place.isArray()) {
            List<JsonNode> rows = new ArrayList<>();
            place.forEach(row -> {
                if (name.equals(Rows.name(row))) {
                    rows.add(row);
                }
            });
            if (rows.isEmpty()) {
                throw homeless(name, place);
            }
            rows.forEach(row -> descend(row, text));
        } else if (!place.has(name) && place.has(ROWS)) {
            put(place.path(ROWS), name, text);
        } else if (place.has(name) && place.path(name).isContainerNode() && text.isObject()) {
            descend(place.path(name), text);
        } else if (place instanceof ObjectNode row && place.path(name).isTextual() && !isDefault) {
            row.set(name, text);
        } else if (place.has(name)) {
            throw source.fault(
                    file, name + ":", "The text " + name + " stands in its table too.", "Keep one of the two.");
        } else if (place instanceof ObjectNode row) {
            row.set(name, text);
        } else {
            throw homeless(name, place);
        }
    }

    private void descend(JsonNode row, JsonNode texts) {
        if (!texts.isObject()) {
            throw homeless(texts.asText(), row);
        }
        texts.fields().forEachRemaining(text -> put(row, text.getKey(), text.getValue()));
    }

    private RulebookFault homeless(String name, JsonNode place) {
        List<String> rows = new ArrayList<>();
        place.forEach(row -> {
            String known = Rows.name(row);
            if (known != null) {
                rows.add(known);
            }
        });
        return source.fault(
                file,
                name,
                "\"" + name + "\" names no row of its table.",
                rows.isEmpty()
                        ? "A row is named by its key, or by what it begins with."
                        : "Did you mean " + Nearest.to(name, rows) + "?");
    }
}
