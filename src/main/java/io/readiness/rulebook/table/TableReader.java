package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Field;
import io.readiness.rulebook.Nearest;
import io.readiness.rulebook.Parameters;
import io.readiness.rulebook.RulebookSource;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.rulebook.Texts;
import io.readiness.rulebook.Words;
import io.readiness.rulebook.Yaml;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables in one language. A decision table is checked here once, when it is loaded: what it cites, that it leaves nobody
 * out, and that what it asks for can be told and does not let silence pass for a no.
 */
public abstract sealed class TableReader
        permits ActionReader,
                ArchetypeReader,
                CertificationReader,
                DraftTableReader,
                OrganisationReader,
                PlanReader,
                ResumeReader,
                RoleReader,
                RulebookReader,
                ScreeningReader {
    static final String QUESTIONS = "catalogue/questions.yaml";

    final RulebookSource source;
    final String language;
    final Parameters parameters;
    final SortedMap<String, Claim> claims;

    /** The circumstances that answer a question, and those that are observed in what was told. */
    final Set<Circumstance> askable;

    /** What another language calls the fields of a profile; null in the language that tables are written in. */
    private final @Nullable JsonNode words;

    TableReader(
            RulebookSource source,
            String language,
            Parameters parameters,
            SortedMap<String, Claim> claims,
            Set<Circumstance> askable) {
        this.source = source;
        this.language = language;
        this.parameters = parameters;
        this.claims = claims;
        this.askable = askable;
        this.words = Texts.wordsBeside(source, language, Words.FILE);
    }

    /** Reads tables of the same rulebook, in the same language. */
    TableReader(TableReader other) {
        this(other.source, other.language, other.parameters, other.claims, other.askable);
    }

    /** Reads a table with its words, and refuses what cites nothing, or nothing that there is. */
    <T> T read(String file, TypeReference<T> type) {
        T table = Yaml.read(source, language, parameters, file, type);
        new CitationCheck(source, file, claims).check(table);
        return table;
    }

    /** Reads a table that has one row for every constant, and none twice. */
    <K extends Enum<K>, V> Map<K, V> table(
            String file, TypeReference<List<V>> rows, Function<V, K> key, Class<K> keys) {
        return table(file, read(file, rows), key, keys);
    }

    /** One row for every constant, and none twice. */
    <K extends Enum<K>, V> Map<K, V> table(String file, List<V> rows, Function<V, K> key, Class<K> keys) {
        Map<K, V> table = new EnumMap<>(keys);
        for (V row : rows) {
            if (table.put(key.apply(row), row) != null) {
                throw source.fault(
                        file, dashed(key.apply(row)), dashed(key.apply(row)) + " stands here twice.", "Keep one row.");
            }
        }
        for (K constant : keys.getEnumConstants()) {
            if (!table.containsKey(constant)) {
                throw source.fault(file, "", "There is no row for " + dashed(constant) + ".", "Add one.");
            }
        }
        return table;
    }

    /**
     * What the rows of a table may ask for besides a profile.
     *
     * @param fields the type of each field, or the record that its first word stands for
     * @param words what may stand at a field that holds names
     */
    record Inputs(Map<String, Class<?>> fields, Map<String, Set<String>> words) {
        static final Inputs NONE = new Inputs(Map.of(), Map.of());

        static Inputs of(Map<String, Class<?>> fields) {
            return new Inputs(fields, Map.of());
        }
    }

    /** Checks a table whose rows ask for nothing but a candidate. */
    void check(String file, DecisionTable<?> table, HitPolicy policy) {
        check(file, "", table, policy, Inputs.NONE);
    }

    /**
     * Checks a table.
     *
     * @param words where it begins in its file, for rows that have no name
     * @param inputs what its rows may ask for besides a profile
     */
    void check(String file, String words, DecisionTable<?> table, HitPolicy policy, Inputs inputs) {
        if (table.hitPolicy() != policy) {
            throw source.fault(
                    file,
                    "hitPolicy:",
                    "The hit policy is " + dashed(table.hitPolicy()) + ", and this table is read by " + dashed(policy)
                            + ".",
                    "Write hitPolicy: " + dashed(policy) + ".");
        }
        for (DecisionTable.Row row : table.rows()) {
            row.needs().forEach(need -> check(file, name(row, words), need.that(), inputs));
            row.presumed().forEach(need -> check(file, name(row, words), need.that(), inputs));
        }
        if (policy == HitPolicy.FIRST
                && (table.rows().isEmpty() || !last(table.rows()).asksNothing())) {
            throw source.fault(
                    file,
                    table.rows().isEmpty() ? "rows:" : name(last(table.rows()), words),
                    "The last row asks for something, so that some would get none.",
                    "Leave its needs empty.");
        }
    }

    private static String name(DecisionTable.Row row, String otherwise) {
        String name = row instanceof Record record ? CitationCheck.name(record) : null;
        return name == null ? otherwise : name;
    }

    /** Checks what is asked for in one place. */
    void check(String file, String words, List<Need> needs) {
        needs.forEach(need -> check(file, words, need.that(), Inputs.NONE));
    }

    void check(String file, String words, Condition condition, Inputs inputs) {
        condition.parts().forEach(part -> check(file, words, part, inputs));
        if (condition instanceof Condition.InCircumstance asked && !askable.contains(asked.circumstance())) {
            throw source.fault(
                    file,
                    words,
                    "No question has the answer " + dashed(asked.circumstance()) + ", so silence would pass for a no.",
                    "Add it to a question in " + QUESTIONS + ", or to what is observed there.");
        }
        if (condition instanceof Condition.Told told) {
            check(file, words, told, inputs);
        }
    }

    /** A row that looks at what was told names a field that there is, and what can stand there. */
    private void check(String file, String row, Condition.Told told, Inputs inputs) {
        Shape shape = shape(file, told.told(), inputs);
        if (words != null && !words.has(told.told())) {
            throw source.fault(
                    Texts.file(language, Words.FILE),
                    told.told(),
                    "There is no word for the field " + told.told() + ", which " + file + " looks at.",
                    "Add it.");
        }
        boolean fits = told.is() != null
                ? !shape.many() && !shape.number()
                : told.has() != null ? shape.many() : told.said() != null || shape.many() || shape.number();
        if (!fits) {
            throw source.fault(
                    file,
                    row,
                    told.told(),
                    "What stands at " + told.told() + " cannot be asked for in this way.",
                    "Ask a list by has, atLeast or atMost, a number by atLeast or atMost, and anything else by is.");
        }
        List<String> asked = told.is() != null ? told.is() : told.has();
        if (asked != null) {
            checkWords(file, row, told.told(), asked, shape.words());
        }
    }

    private void checkWords(String file, String row, String field, List<String> asked, @Nullable Set<String> known) {
        if (known == null) {
            throw source.fault(
                    file,
                    row,
                    field,
                    "What stands at " + field + " is somebody's own words, by which nobody is judged.",
                    "Ask by said whether anything stands there.");
        }
        for (String word : asked) {
            if (!known.contains(word)) {
                throw source.fault(
                        file,
                        row,
                        field,
                        word + " never stands at " + field + ".",
                        "Did you mean " + Nearest.to(word, known) + "?");
            }
        }
    }

    /**
     * What stands at a field.
     *
     * @param words the words that may stand there; absent: anything
     */
    private record Shape(
            boolean many, boolean number, @Nullable Set<String> words) {}

    private Shape shape(String file, String path, Inputs inputs) {
        Class<?> type = inputs.fields().get(path);
        if (type != null) {
            return new Shape(
                    Iterable.class.isAssignableFrom(type),
                    type == Integer.class,
                    inputs.words().getOrDefault(path, words(type)));
        }
        String first = path.split("\\.", 2)[0];
        Class<?> record = inputs.fields().get(first);
        try {
            Field field = record == null
                    ? Field.of(path)
                    : Field.of(record, path.substring(Math.min(path.length(), first.length() + 1)));
            return new Shape(field.isMany(), Number.class.isAssignableFrom(field.type()), words(field.type()));
        } catch (Field.Unknown unknown) {
            throw noField(file, path, unknown);
        }
    }

    /** A path that names no field of a profile. */
    RulebookFault noField(String file, String path, Field.Unknown unknown) {
        return source.fault(
                file,
                path,
                "A profile has no field " + path + ".",
                unknown.known().isEmpty()
                        ? String.valueOf(unknown.getMessage())
                        : "Did you mean " + Nearest.to(unknown.step(), unknown.known()) + "?");
    }

    private static @Nullable Set<String> words(Class<?> type) {
        if (type == Boolean.class) {
            return Set.of("true", "false");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Condition.Told::word)
                        .collect(Collectors.toCollection(TreeSet::new))
                : null;
    }

    static String dashed(Enum<?> constant) {
        return Condition.Told.word(constant);
    }

    static <T> T last(List<T> rows) {
        return rows.get(rows.size() - 1);
    }
}
