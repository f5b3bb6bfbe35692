package io.readiness.intake.table;

import io.readiness.intake.table.CellText.Unfit;
import io.readiness.intake.table.ProfileColumns.Heading;
import io.readiness.intake.table.ProfileRow.CellFault;
import io.readiness.intake.table.TableText.Line;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of candidates that was read.
 *
 * @param headingFaults what is wrong with its headings; where something is, no row was looked at
 * @param rows its rows, without blank ones
 * @param brokenAt the number of the row from which on it cannot be taken apart; null: it was read to its end
 */
public record ProfileTable(
        List<CellFault> headingFaults,
        List<ProfileRow> rows,
        @Nullable Integer brokenAt) {
    /** As many as fit well into one body; whoever has more sends several tables. */
    public static final int MOST_ROWS = 1_000;

    private static final int MOST_FAULTS = 51;

    /** A column as it stands in this table. */
    private record Placed(int at, Heading heading) {}

    /**
     * Reads a table; of one that is too long, one row more than it may have.
     *
     * @param charset the charset that was sent with it; null: none was
     * @param spelling finds the column or the word that was meant
     * @throws UnreadableTable where it is no table
     */
    public static ProfileTable read(byte[] sent, @Nullable Charset charset, Spelling spelling) {
        ProfileColumns columns = ProfileColumns.ofProfiles();
        TableText text = TableText.of(sent, charset, headings -> (int) headings.stream()
                .filter(heading -> columns.named(heading.strip()).isPresent())
                .count());
        List<Line> lines = text.lines(MOST_ROWS + 2);
        if (lines.isEmpty() || lines.get(0).cells().isEmpty()) {
            throw new UnreadableTable(
                    lines.isEmpty()
                            ? "The table is empty. Send a row with the names of columns, and a row for each candidate."
                            : "The first row cannot be taken apart: a quotation mark in it is never closed.");
        }
        Line last = lines.get(lines.size() - 1);
        Integer brokenAt = last.cells().isEmpty() ? Integer.valueOf(last.number()) : null;
        List<Line> rows = lines.subList(1, brokenAt == null ? lines.size() : lines.size() - 1);
        List<CellFault> faults = new ArrayList<>();
        List<Placed> placed = headings(lines.get(0).cells(), columns, spelling, faults);
        return faults.isEmpty()
                ? new ProfileTable(
                        List.of(),
                        rows.stream()
                                .map(row -> row(row, placed, text.separator() == ';', spelling))
                                .toList(),
                        brokenAt)
                : new ProfileTable(faults, List.of(), brokenAt);
    }

    private static List<Placed> headings(
            List<String> cells, ProfileColumns columns, Spelling spelling, List<CellFault> faults) {
        List<Placed> placed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < cells.size() && faults.size() < MOST_FAULTS; at++) {
            String cell = cells.get(at).strip();
            if (!cell.isEmpty()) {
                Optional<Heading> named = columns.named(cell);
                CellFault fault = named.isEmpty()
                        ? unknown(cell, columns, spelling)
                        : wrong(cell, named.get(), !seen.add(named.get().name()));
                if (fault == null) {
                    placed.add(new Placed(at, named.get()));
                } else {
                    faults.add(fault);
                }
            }
        }
        if (!seen.contains(ProfileColumns.REFERENCE)) {
            faults.add(new CellFault(
                    ProfileColumns.REFERENCE,
                    null,
                    "is no column of this table, and every candidate needs a reference",
                    "Name the columns in the first row, as GET /api/v1/profiles/table shows."));
        }
        placed.sort(Comparator.comparing(
                Placed::heading, ProfileColumns.ofProfiles().order()));
        return placed;
    }

    private static CellFault unknown(String cell, ProfileColumns columns, Spelling spelling) {
        return new CellFault(
                cell,
                cell,
                "is no column that is known here",
                "Did you mean " + spelling.nearest(cell, columns.likely(cell))
                        + "? GET /api/v1/profiles/table describes all of them.");
    }

    private static @Nullable CellFault wrong(String cell, Heading heading, boolean repeated) {
        Integer most = heading.exceeded();
        if (most != null) {
            return new CellFault(
                    cell,
                    cell,
                    "is one entry more than the list may have",
                    "Number its entries from 1 to " + most + ".");
        }
        return repeated
                ? new CellFault(cell, cell, "is the name of an earlier column as well", "Keep one of them.")
                : null;
    }

    private static ProfileRow row(Line line, List<Placed> placed, boolean decimalComma, Spelling spelling) {
        ProfileRow row = new ProfileRow(line.number());
        for (Placed column : placed) {
            String cell = column.at() < line.cells().size() ? line.cells().get(column.at()) : "";
            if (!cell.isBlank()) {
                try {
                    row.put(
                            column.heading(),
                            cell,
                            CellText.said(cell, column.heading().column(), decimalComma, spelling));
                } catch (Unfit unfit) {
                    row.note(new CellFault(column.heading().name(), cell, unfit.complaint(), unfit.hint()));
                }
            }
        }
        nameless(line, placed).ifPresent(row::note);
        return row;
    }

    /** The first cell that stands in no column. */
    private static Optional<CellFault> nameless(Line line, List<Placed> placed) {
        BitSet named = new BitSet();
        placed.stream().filter(column -> column.at() < line.cells().size()).forEach(column -> named.set(column.at()));
        for (int at = named.nextClearBit(0); at < line.cells().size(); at = named.nextClearBit(at + 1)) {
            String cell = line.cells().get(at);
            if (!cell.isBlank()) {
                return Optional.of(new CellFault(
                        "column " + (at + 1),
                        cell,
                        "stands in a column without a name",
                        "Name the column in the first row, or put cells with a separator into quotation marks."));
            }
        }
        return Optional.empty();
    }
}
