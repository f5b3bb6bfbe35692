package io.readiness.intake.table;

import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes profiles as a table that reads back as the same profiles. Cells that a spreadsheet would take for a formula are
 * guarded. A text that is blank and a part of which nothing is said are left out, which says the same.
 */
public final class ProfileTableWriter {
    /** By this mark spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    /** A column as it is written, by its place among the others: the indexes of fields and the numbers of entries on the way. */
    private final SortedMap<List<Integer>, String> columns = new TreeMap<>(ProfileTableWriter::compare);

    private final List<Map<String, String>> rows = new ArrayList<>();

    private ProfileTableWriter() {}

    /** The profiles as a table, with the columns that any of them needs. */
    public static String table(List<Profile> profiles) {
        ProfileTableWriter writer = new ProfileTableWriter();
        writer.columns.put(List.of(0), ProfileColumns.REFERENCE);
        profiles.forEach(writer::add);
        return writer.written(List.copyOf(writer.columns.values()));
    }

    /** The same with every column there is, each list with its first entry. */
    public static String template(Profile example) {
        ProfileTableWriter writer = new ProfileTableWriter();
        writer.add(example);
        return writer.written(ProfileColumns.ofProfiles().all().stream()
                .map(column -> column.numbered(List.of()))
                .toList());
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private void add(Profile profile) {
        Map<String, String> row = new HashMap<>();
        record(profile, "", List.of(), row);
        rows.add(row);
    }

    private void record(Record part, String before, List<Integer> place, Map<String, String> row) {
        int[] field = {0};
        Records.forEach(part, (name, value) -> {
            List<Integer> further = then(place, field[0]++);
            if (value != null) {
                value(value, before + name, further, row);
            }
        });
    }

    private void value(Object value, String name, List<Integer> place, Map<String, String> row) {
        if (value instanceof Record part) {
            record(part, name + ".", place, row);
        } else if (value instanceof Collection<?> list && list.isEmpty()) {
            cell(CellText.NONE, name, place, row);
        } else if (value instanceof Set<?> words) {
            cell(CellText.of(words.stream().<Enum<?>>map(Enum.class::cast).toList()), name, place, row);
        } else if (value instanceof List<?> entries) {
            for (int i = 0; i < entries.size(); i++) {
                value(entries.get(i), name + "." + (i + 1), then(place, i + 1), row);
            }
        } else {
            cell(CellText.of(value), name, place, row);
        }
    }

    private void cell(String cell, String name, List<Integer> place, Map<String, String> row) {
        columns.put(place, name);
        row.put(name, cell);
    }

    private static List<Integer> then(List<Integer> place, int step) {
        List<Integer> further = new ArrayList<>(place);
        further.add(step);
        return List.copyOf(further);
    }

    private String written(List<String> headings) {
        StringBuilder table = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(headings);
            for (Map<String, String> row : rows) {
                printer.printRecord(headings.stream().map(heading -> row.getOrDefault(heading, "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }
}
