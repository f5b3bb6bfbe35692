package io.readiness.web.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.rulebook.RulebookDocuments;
import io.readiness.api.rulebook.RulebookTable;
import io.readiness.api.rulebook.RulebookTable.InnerTable;
import io.readiness.api.rulebook.RulebookTable.Need;
import io.readiness.api.rulebook.RulebookTable.Row;
import io.readiness.api.rulebook.RulebookTables;
import io.readiness.api.rulebook.TableCondition;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.standing.Threshold.Amount;
import io.readiness.profile.Signal;
import io.readiness.web.rulebook.TableView.Asked;
import io.readiness.web.rulebook.TableView.Inner;
import io.readiness.web.rulebook.TableView.RowView;
import io.readiness.web.rulebook.TableView.Text;
import io.readiness.web.rulebook.TableView.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of the tables that tools are told those that people read: constants in words, and with links to what they name. */
final class TableReading {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final String CLAIMS = "claims";

    /** What names a row better than what it begins with. */
    private static final Set<String> NAMES = Set.of("title", "name");

    /** A text that is longer names no row. */
    private static final int LONGEST_LABEL = 70;

    private final Rulebook rulebook;
    private final Phrases phrases;
    private final Map<Need, String> conditions = new IdentityHashMap<>();

    private TableReading(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.phrases = rulebook.phrases();
    }

    /** The tables of a rulebook in its order. */
    static List<TableView> of(Rulebook rulebook, ObjectMapper json) {
        TableReading reading = new TableReading(rulebook);
        return RulebookTables.of(rulebook, RulebookDocuments.ordered(json), reading.conditions::put).stream()
                .map(reading::table)
                .toList();
    }

    private TableView table(RulebookTable table) {
        String[] parts = table.name().split("\\.", -1);
        return new TableView(
                table.name(),
                titled(parts[parts.length - 1]),
                Arrays.stream(parts)
                        .limit(parts.length - 1L)
                        .map(TableReading::titled)
                        .toList(),
                capital(table.means()),
                table.hitPolicy(),
                table.columns().stream()
                        .filter(column -> column.means() != null || column.constants() != null)
                        .toList(),
                rows(table.rows(), "row-"));
    }

    private List<RowView> rows(List<Row> rows, String before) {
        return rows.stream().map(row -> row(row, before + row.number())).toList();
    }

    private RowView row(Row row, String id) {
        List<Asked> asks = new ArrayList<>();
        if (row.when() != null) {
            row.when().values().forEach(needs -> needs.forEach(need -> asks.add(asked(need))));
        }
        List<Told> tells = new ArrayList<>();
        row.tells().forEach((name, value) -> tells(spaced(name), (JsonNode) value, tells));
        List<Inner> inner = new ArrayList<>();
        if (row.tables() != null) {
            for (InnerTable table : row.tables()) {
                inner.add(new Inner(
                        titled(table.name()), table.hitPolicy(), rows(table.rows(), id + "-" + table.name() + "-")));
            }
        }
        return new RowView(id, label(row, tells), asks, tells, inner, row.claims(), row.assumption());
    }

    private String label(Row row, List<Told> tells) {
        if (row.key() != null) {
            return capital(phrases.value(row.key()));
        }
        return tells.stream()
                .sorted(Comparator.comparingInt((Told told) -> NAMES.contains(told.name()) ? 0 : 1))
                .limit(1)
                .map(told -> told.texts().get(0).text())
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_LABEL)
                .findFirst()
                .map(TableReading::capital)
                .orElse("No. " + row.number());
    }

    private Asked asked(Need need) {
        String condition = conditions.get(need);
        Set<Ref> looksAt = new LinkedHashSet<>();
        looksAt(need.that(), looksAt);
        return new Asked(
                need.says(),
                need.says().equals(condition) ? null : condition,
                need.otherwise(),
                List.copyOf(looksAt),
                need.claims());
    }

    private void looksAt(TableCondition condition, Set<Ref> found) {
        if (condition.signal() != null) {
            found.add(Ref.of(
                    condition.signal(),
                    rulebook.criteria().scale(condition.signal()).name()));
        }
        if (condition.circumstance() != null) {
            found.add(Ref.of(condition.circumstance(), capital(phrases.word(condition.circumstance()))));
        }
        number(condition.atLeast(), found);
        number(condition.atMost(), found);
        if (condition.conditions() != null) {
            condition.conditions().forEach(part -> looksAt(part, found));
        }
    }

    private static void number(@Nullable Amount amount, Set<Ref> found) {
        if (amount != null && amount.parameter() != null) {
            found.add(new Ref(Ref.PARAMETERS + amount.parameter(), amount.parameter()));
        }
    }

    /** What is deep is told by the names on the way to it. */
    private void tells(String name, JsonNode value, List<Told> tells) {
        if (value.isObject()) {
            List<Text> texts = new ArrayList<>();
            List<String> claims = claims(value);
            value.fields().forEachRemaining(field -> {
                if (field.getKey().equals(CLAIMS)) {
                    return;
                }
                String key = named(field.getKey());
                if (isPlain(field.getValue())) {
                    plain(field.getValue())
                            .forEach(text -> texts.add(new Text(capital(key) + ": " + text.text(), text.href())));
                } else {
                    tells(name + ", " + key, field.getValue(), tells);
                }
            });
            add(name, texts, claims, tells);
        } else if (isPlain(value)) {
            add(name, plain(value), List.of(), tells);
        } else {
            List<Text> texts = new ArrayList<>();
            Set<String> claims = new LinkedHashSet<>();
            value.forEach(entry -> {
                claims.addAll(claims(entry));
                texts.add(new Text(joined(entry), null));
            });
            add(name, texts, List.copyOf(claims), tells);
        }
    }

    private static void add(String name, List<Text> texts, List<String> claims, List<Told> tells) {
        if (!texts.isEmpty()) {
            tells.add(new Told(name, texts, claims));
        }
    }

    private static List<String> claims(JsonNode entry) {
        List<String> claims = new ArrayList<>();
        entry.path(CLAIMS).forEach(claim -> claims.add(claim.asText()));
        return claims;
    }

    private static boolean isPlain(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode entry : value) {
                if (entry.isContainerNode()) {
                    return false;
                }
            }
            return true;
        }
        return value.isValueNode();
    }

    private List<Text> plain(JsonNode value) {
        List<Text> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> texts.add(text(entry)));
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            texts.add(text(value));
        }
        return texts;
    }

    private String joined(JsonNode entry) {
        if (!entry.isContainerNode()) {
            return text(entry).text();
        }
        List<String> parts = new ArrayList<>();
        if (entry.isArray()) {
            entry.forEach(part -> parts.add(joined(part)));
        } else {
            entry.fields().forEachRemaining(field -> {
                String told = joined(field.getValue());
                if (!field.getKey().equals(CLAIMS) && !field.getValue().isNull() && !told.isEmpty()) {
                    parts.add(named(field.getKey()) + ": " + told);
                }
            });
        }
        return String.join("; ", parts);
    }

    private Text text(JsonNode value) {
        String text = value.asText();
        if (value.isBoolean()) {
            return new Text(value.asBoolean() ? "yes" : "no", null);
        } else if (!value.isTextual() || !CONSTANT.matcher(text).matches()) {
            return new Text(text, null);
        }
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(text)) {
                return new Text(
                        rulebook.criteria().scale(signal).name(),
                        Ref.of(signal, "").href());
            }
        }
        for (Circumstance circumstance : Circumstance.values()) {
            if (circumstance.name().equals(text)) {
                return new Text(
                        phrases.word(circumstance), Ref.of(circumstance, "").href());
            }
        }
        return new Text(phrases.value(text), null);
    }

    private String named(String key) {
        return CONSTANT.matcher(key).matches() && key.length() > 1 ? phrases.value(key) : spaced(key);
    }

    private static String spaced(String name) {
        return Phrases.spaced(name).replace('.', ' ');
    }

    private static String titled(String name) {
        return capital(spaced(name));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
