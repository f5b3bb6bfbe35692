package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Cell;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Rows of tables, which resumes use to put things side by side. Where a row has a long cell and short ones, as dates beside what
 * was done, the short ones belong to the first line of the long one; where several are long, they are columns.
 */
final class TableRows {
    private static final int SHORT_LINES = 3;

    private TableRows() {}

    /** A line that waits for the rest of its row. */
    private record Waiting(String text, Place place, Layout layout, boolean startsBlock) {}

    /** A row so far. */
    private static final class Row {
        private final int table;
        private final int number;
        private final List<List<Waiting>> cells = new ArrayList<>();

        Row(int table, int number) {
            this.table = table;
            this.number = number;
        }
    }

    /** Takes lines, in cells or outside of them. */
    static final class Cells {
        private final LineList lines;
        private final Deque<Row> rows = new ArrayDeque<>();
        private final Deque<Integer> rowsOfTable = new ArrayDeque<>();
        private int tables;
        private boolean blockStarts;

        Cells(LineList lines) {
            this.lines = lines;
        }

        LineList lines() {
            return lines;
        }

        void newBlock() {
            blockStarts = true;
        }

        void table() {
            tables++;
            rowsOfTable.push(0);
            newBlock();
        }

        void row() {
            int number = rowsOfTable.isEmpty() ? 1 : rowsOfTable.pop() + 1;
            rowsOfTable.push(number);
            rows.push(new Row(tables, number));
        }

        void cell() {
            if (!rows.isEmpty()) {
                rows.getFirst().cells.add(new ArrayList<>());
                blockStarts = false;
            }
        }

        void endCell() {
            blockStarts = false;
        }

        void endRow() {
            if (!rows.isEmpty()) {
                write(rows.pop());
            }
        }

        void endTable() {
            if (!rowsOfTable.isEmpty()) {
                rowsOfTable.pop();
            }
            newBlock();
        }

        void finish() {
            while (!rows.isEmpty()) {
                endRow();
            }
        }

        void add(String text, Place place, Layout layout) {
            add(new Waiting(text, place, layout, blockStarts));
            blockStarts = false;
        }

        private void add(Waiting line) {
            if (rows.isEmpty() || rows.getFirst().cells.isEmpty()) {
                if (line.startsBlock()) {
                    lines.newBlock();
                }
                lines.add(line.text(), line.place(), line.layout());
            } else {
                List<List<Waiting>> cells = rows.getFirst().cells;
                cells.get(cells.size() - 1).add(line);
            }
        }

        private void write(Row row) {
            List<List<Waiting>> filled =
                    row.cells.stream().filter(cell -> !cell.isEmpty()).toList();
            long longOnes =
                    filled.stream().filter(cell -> cell.size() > SHORT_LINES).count();
            boolean even = filled.stream().mapToInt(List::size).distinct().count() <= 1;
            if (filled.size() > 1 && isHeading(filled.get(0)) && !isHeading(filled.get(1))) {
                filled.forEach(cell -> cell.forEach(this::add));
                return;
            }
            if (filled.size() > 1 && ((longOnes <= 1 && hasShort(filled)) || (even && longOnes == 0))) {
                beside(row, filled);
                return;
            }
            for (int i = 0; i < filled.size(); i++) {
                for (int j = 0; j < filled.get(i).size(); j++) {
                    Waiting line = filled.get(i).get(j);
                    add(new Waiting(
                            line.text(),
                            line.place(),
                            at(
                                    line.layout(),
                                    filled.size() > 1 ? i : line.layout().column(),
                                    row,
                                    i),
                            line.startsBlock() || j == 0));
                }
            }
        }

        /** Templates put the heading of a part beside it. */
        private static boolean isHeading(List<Waiting> cell) {
            return cell.size() == 1 && cell.get(0).layout().heading() > 0;
        }

        private static boolean hasShort(List<List<Waiting>> cells) {
            return cells.stream().filter(cell -> cell.size() == 1).count() >= cells.size() - 1;
        }

        /** The first lines of all cells are one line, and what follows in the long one stands below it. */
        private void beside(Row row, List<List<Waiting>> cells) {
            int most = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int j = 0; j < most; j++) {
                StringBuilder text = new StringBuilder();
                Waiting longest = null;
                for (List<Waiting> cell : cells) {
                    if (j < cell.size()) {
                        Waiting line = cell.get(j);
                        text.append(text.isEmpty() ? "" : "\t")
                                .append(line.text().strip());
                        longest = longest == null || cell.size() == most ? line : longest;
                    }
                }
                if (longest != null) {
                    add(new Waiting(
                            text.toString(),
                            longest.place(),
                            at(longest.layout(), longest.layout().column(), row, 0),
                            j == 0));
                }
            }
        }

        private static Layout at(Layout layout, int column, Row row, int cell) {
            return new Layout(
                    layout.heading(),
                    layout.bold(),
                    layout.size(),
                    layout.item(),
                    layout.block(),
                    column,
                    layout.indent(),
                    new Cell(String.valueOf(row.table), row.number, cell + 1, null));
        }
    }
}
