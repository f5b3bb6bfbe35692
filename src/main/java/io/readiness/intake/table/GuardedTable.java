package io.readiness.intake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table for a spreadsheet, which is told no formula whatever stands in it. An empty text is an empty cell. */
public final class GuardedTable {
    /** By this mark spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    private GuardedTable() {}

    /** The table as CSV. */
    public static String of(List<String> headings, List<List<String>> rows) {
        StringBuilder table = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(headings);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CellText::of));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }
}
