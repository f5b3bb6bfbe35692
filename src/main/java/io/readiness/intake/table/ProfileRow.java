package io.readiness.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row of a table: what it tells of one candidate, and which of its cells cannot be understood. */
public final class ProfileRow {
    private final int number;
    private final Map<Object, Object> told = new LinkedHashMap<>();
    private final List<CellFault> faults = new ArrayList<>();

    ProfileRow(int number) {
        this.number = number;
    }

    /**
     * A cell that cannot be understood, or a column that is no column.
     *
     * @param column the column by its name
     * @param value what stands there
     * @param message what is wrong
     * @param hint what to try
     */
    public record CellFault(String column, @Nullable String value, String message, String hint) {}

    /** Entries of a list by the numbers that they have in the table; a number that is left out is no entry. */
    private static final class Numbered extends TreeMap<Object, Object> {
        private static final long serialVersionUID = 1L;
    }

    /** Its number, counted from 1 with the headings and with blank rows, as spreadsheets do. */
    public int number() {
        return number;
    }

    /** What cannot be understood of it; what it tells is the rest. */
    public List<CellFault> faults() {
        return List.copyOf(faults);
    }

    void note(CellFault fault) {
        faults.add(fault);
    }

    /** Takes a value to its field; of two that exclude each other, the first counts. */
    @SuppressWarnings("unchecked") // nodes are maps of fields by name and of entries by number
    void put(ProfileColumns.Heading heading, String cell, Object value) {
        List<Object> steps = heading.steps();
        Map<Object, Object> at = told;
        for (int i = 0; i < steps.size() - 1; i++) {
            boolean list = steps.get(i + 1) instanceof Integer;
            Object next = at.computeIfAbsent(steps.get(i), first -> list ? new Numbered() : new LinkedHashMap<>());
            if (!(next instanceof Map)) {
                note(new CellFault(
                        heading.name(),
                        cell,
                        "stands beside " + steps.get(i) + ", which says that there is none",
                        "Leave one of the two empty."));
                return;
            }
            at = (Map<Object, Object>) next;
        }
        at.put(steps.get(steps.size() - 1), value);
    }

    /** What the row tells, as the JSON of a profile has it. */
    @SuppressWarnings("unchecked") // the root is a map of fields by name
    public Map<String, Object> told() {
        return (Map<String, Object>) json(told);
    }

    private static Object json(Object node) {
        if (node instanceof Numbered entries) {
            return entries.values().stream().map(ProfileRow::json).toList();
        }
        if (node instanceof Map<?, ?> fields) {
            Map<Object, Object> json = new LinkedHashMap<>();
            fields.forEach((name, value) -> json.put(name, json(value)));
            return json;
        }
        return node;
    }

    /**
     * The column in which a place of the profile stands.
     *
     * @param place names of fields, and indexes from 0 of entries in {@link #told}
     */
    public String column(List<Object> place) {
        StringBuilder name = new StringBuilder();
        Object at = told;
        for (Object step : place) {
            if (at instanceof Numbered entries && step instanceof Integer index && index < entries.size()) {
                Object key = List.copyOf(entries.keySet()).get(index);
                name.append('.').append(key);
                at = entries.get(key);
            } else if (step instanceof Integer) {
                break;
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step);
                at = at instanceof Map<?, ?> fields ? fields.get(step) : null;
            }
        }
        return name.toString();
    }
}
