package io.readiness.api.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.rulebook.RulebookTable.Column;
import io.readiness.api.rulebook.RulebookTable.InnerTable;
import io.readiness.api.rulebook.RulebookTable.Need;
import io.readiness.api.rulebook.RulebookTable.Row;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.profile.Records;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a rulebook's records as tables, each in the same shape. Nothing is known here of any table by itself: a list of records
 * or a decision table is a table, a record around such tables is one with a single row, and what a record is made of decides
 * where it stands in a row.
 */
public final class RulebookTables {
    /** What is told at addresses of its own. */
    private static final Set<Class<?>> TOLD_ELSEWHERE =
            Set.of(Edition.class, Claim.class, SignalScale.class, Question.class, Parameter.class, RuleText.class);

    private static final String CLAIMS = "claims";
    private static final String ASSUMPTION = "assumption";

    private final Phrases phrases;
    private final ConditionWords words;
    private final ObjectMapper json;
    private final BiConsumer<Need, String> heard;
    private final WrittenMeaning meaning = new WrittenMeaning();
    private final List<RulebookTable> tables = new ArrayList<>();

    private RulebookTables(Rulebook rulebook, ObjectMapper json, BiConsumer<Need, String> heard) {
        this.heard = heard;
        this.phrases = rulebook.phrases();
        this.words = new ConditionWords(rulebook.criteria());
        this.json = json;
    }

    /**
     * The tables of a rulebook, in the order of its parts.
     *
     * @param json what makes JSON of a value, the same of equal values
     */
    static List<RulebookTable> of(Rulebook rulebook, ObjectMapper json) {
        return of(rulebook, json, (need, words) -> {});
    }

    /**
     * The same with the words for each condition, for whoever shows it beside what is asked.
     *
     * @param asked is told each thing that a row asks for, and its condition in words
     */
    public static List<RulebookTable> of(Rulebook rulebook, ObjectMapper json, BiConsumer<Need, String> asked) {
        RulebookTables told = new RulebookTables(rulebook, json, asked);
        told.parts(rulebook, "");
        return told.tables;
    }

    /** A part of the rulebook stands once: what it tells by itself is a table of one row, and the tables within it follow. */
    private void part(String name, Class<?> type, Record part, String means) {
        List<Column> columns = new ArrayList<>();
        Row row = row(part, 1, null, component -> isTable(component.getGenericType(), true));
        if (row.when() != null || !row.tells().isEmpty() || !row.claims().isEmpty()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!isTable(component.getGenericType(), true)) {
                    columns(type, component, "", columns);
                }
            }
            tables.add(new RulebookTable(name, title(name), means, null, columns, List.of(row)));
        }
        parts(part, name + ".");
    }

    private void parts(Record whole, String before) {
        Map<String, @Nullable Object> values = values(whole);
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            Type type = component.getGenericType();
            Object value = values.get(component.getName());
            if (value == null || isToldElsewhere(type) || !isTable(type, true)) {
                continue;
            }
            String name = before + component.getName();
            String means = means(whole.getClass(), component);
            if (value instanceof Record part && !(value instanceof DecisionTable<?>)) {
                part(name, part.getClass(), part, means);
            } else {
                List<Column> columns = new ArrayList<>();
                columns(rowType(type), "", columns);
                InnerTable inner = table(component.getName(), value);
                tables.add(new RulebookTable(name, title(name), means, inner.hitPolicy(), columns, inner.rows()));
            }
        }
    }

    private String title(String name) {
        String words = Phrases.spaced(name.replace('.', ' '));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String means(Class<?> type, RecordComponent component) {
        return meaning.of(type, component.getName()).orElseGet(() -> Phrases.spaced(component.getName()));
    }

    /** A decision table, a list of rows, rows by their keys, or a single one. */
    private InnerTable table(String name, Object rows) {
        if (rows instanceof DecisionTable<?> decided) {
            return new InnerTable(name, decided.hitPolicy(), rows(decided.rows()));
        } else if (rows instanceof Map<?, ?> keyed) {
            return new InnerTable(name, null, rows(keyed.values()));
        }
        return new InnerTable(name, null, rows(rows instanceof Collection<?> list ? list : List.of(rows)));
    }

    private List<Row> rows(Collection<?> records) {
        List<Record> rows = records.stream().map(Record.class::cast).toList();
        List<String> keys = rows.stream().map(RulebookTables::key).toList();
        boolean tellApart = !keys.contains("") && new HashSet<>(keys).size() == keys.size();
        List<Row> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            told.add(row(rows.get(i), i + 1, tellApart ? keys.get(i) : null, component -> false));
        }
        return told;
    }

    /** What a row begins with, where that is a word. */
    private static String key(Record row) {
        Object first = values(row).values().iterator().next();
        return first instanceof String || first instanceof Enum<?> ? first.toString() : "";
    }

    /** A part of a record that has no place in its row. */
    private interface Elsewhere {
        boolean is(RecordComponent component);
    }

    private Row row(Record record, int number, @Nullable String key, Elsewhere elsewhere) {
        Map<String, List<Need>> when = new LinkedHashMap<>();
        Map<String, Object> tells = new LinkedHashMap<>();
        List<InnerTable> inner = new ArrayList<>();
        List<String> claims = List.of();
        String assumption = null;
        Map<String, @Nullable Object> values = values(record);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = component.getName();
            Type type = component.getGenericType();
            Object value = values.get(name);
            if (value == null || elsewhere.is(component) || isToldElsewhere(type)) {
                continue;
            }
            if (name.equals(CLAIMS)) {
                claims = ((List<?>) value).stream().map(String.class::cast).toList();
            } else if (name.equals(ASSUMPTION)) {
                assumption = (String) value;
            } else if (isAsked(type)) {
                when.put(name, asked(value));
            } else if (isTable(type, false)) {
                inner.add(table(name, value));
            } else {
                tells.put(name, json.<JsonNode>valueToTree(value));
            }
        }
        when.values().removeIf(List::isEmpty);
        return new Row(
                number, key, when.isEmpty() ? null : when, tells, inner.isEmpty() ? null : inner, claims, assumption);
    }

    private List<Need> asked(Object value) {
        return (value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(asked -> asked instanceof Condition condition
                        ? new DecisionTable.Need(null, null, condition, null)
                        : (DecisionTable.Need) asked)
                .map(this::asked)
                .toList();
    }

    private Need asked(DecisionTable.Need need) {
        String condition = phrases.whole(words.asks(need.that()));
        Need asked = new Need(
                Objects.requireNonNullElse(need.says(), condition),
                need.otherwise(),
                TableCondition.of(need.that()),
                need.claims());
        heard.accept(asked, condition);
        return asked;
    }

    private void columns(Class<?> rows, String before, List<Column> columns) {
        for (RecordComponent component : rows.getRecordComponents()) {
            columns(rows, component, before, columns);
        }
    }

    /** What claims and assumptions are is the same in every table; what a column is made of is told after it. */
    private void columns(Class<?> rows, RecordComponent component, String before, List<Column> columns) {
        String name = component.getName();
        Type type = component.getGenericType();
        if (name.equals(CLAIMS) || name.equals(ASSUMPTION) || isToldElsewhere(type)) {
            return;
        }
        Map<String, String> constants = new LinkedHashMap<>();
        Class<?> record = null;
        for (Class<?> part : parts(type)) {
            if (part.isEnum()) {
                constants.putAll(meaning.of(part));
            } else if (part.isRecord() && !isAsked(type)) {
                record = part;
            }
        }
        columns.add(
                new Column(before + name, meaning.of(rows, name).orElse(null), constants.isEmpty() ? null : constants));
        if (record != null) {
            columns(record, before + name + ".", columns);
        }
    }

    private static Map<String, @Nullable Object> values(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Records.forEach(record, values::put);
        return values;
    }

    /** The classes that a type is put together from. */
    private static List<Class<?>> parts(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(argument -> parts(argument).stream())
                    .toList();
        }
        return type instanceof Class<?> plain ? List.of(plain) : List.of();
    }

    private static Class<?> rowType(Type type) {
        return parts(type).stream().filter(Class::isRecord).findFirst().orElseThrow();
    }

    private static boolean isToldElsewhere(Type type) {
        return parts(type).stream().anyMatch(TOLD_ELSEWHERE::contains);
    }

    private static boolean isAsked(Type type) {
        return parts(type).stream()
                .anyMatch(part -> Condition.class.isAssignableFrom(part) || part == DecisionTable.Need.class);
    }

    /**
     * Whether something is told as a table.
     *
     * @param once whether it belongs to the rulebook and to no row; then each list of records is a table, and so is each record of
     *     more than a few words
     */
    private static boolean isTable(Type type, boolean once) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (isAsked(type)) {
            return false;
        }
        return raw == DecisionTable.class
                || parts(type).stream()
                        .filter(Class::isRecord)
                        .anyMatch(part -> once ? !(raw == part && isPlain(part)) : isJudged(part, new HashSet<>()));
    }

    /** Whether all that a record has is one word or number each. */
    private static boolean isPlain(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .allMatch(component ->
                        !component.getType().isRecord() && !(component.getGenericType() instanceof ParameterizedType));
    }

    /** Whether a record rests on claims, asks for something or has a table, it or what it is made of. */
    private static boolean isJudged(Class<?> record, Set<Class<?>> seen) {
        return seen.add(record)
                && Arrays.stream(record.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(CLAIMS)
                                || component.getType() == DecisionTable.class
                                || isAsked(component.getGenericType())
                                || parts(component.getGenericType()).stream()
                                        .anyMatch(part -> part.isRecord() && isJudged(part, seen)));
    }
}
