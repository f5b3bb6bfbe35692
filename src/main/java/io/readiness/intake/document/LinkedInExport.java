package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Cell;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import io.readiness.intake.document.SourceDocument.Place.AtPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The export of a LinkedIn account: four of its tables are about work and are read, each field as one line, by the names of their
 * columns. Those about persons are not opened, the rest is told as not used.
 */
final class LinkedInExport {
    /** The columns that are known, by table. */
    private static final Map<String, Set<String>> TABLES = Map.of(
            "positions.csv",
            Set.of("company name", "title", "description", "location", "started on", "finished on"),
            "education.csv",
            Set.of("school name", "start date", "end date", "notes", "degree name", "activities"),
            "skills.csv",
            Set.of("name"),
            "certifications.csv",
            Set.of("name", "url", "authority", "started on", "finished on", "license number"));

    private static final Pattern PERSONAL = Pattern.compile(
            "(?i)(?:profile|email|phone|whatsapp|connection|contact|message|invitation|recommendation|endorsement|registration|"
                    + "birth|address|login|security|ad_?targeting|inferences|interests|receipt|member_follows|volunteering|"
                    + "verification|search|saved|events|comments|reactions|shares|votes|hashtag|logins|device).*");

    private final LineList lines;
    private final Allowance allowance;

    private LinkedInExport(Allowance allowance) {
        this.allowance = allowance;
        this.lines = new LineList(allowance);
    }

    /** Whether these are the files of such an export. */
    static boolean isOne(List<String> names) {
        return names.stream().anyMatch(name -> TABLES.containsKey(base(name).toLowerCase(Locale.ROOT)));
    }

    static SourceDocument read(byte[] bytes, Allowance allowance) {
        LinkedInExport export = new LinkedInExport(allowance);
        new PackedFile(bytes, Format.LINKEDIN_EXPORT, allowance).each(export::isUsed, (name, unpacked) -> {
            int most = Character.BYTES * allowance.limits().characters();
            export.table(base(name), PackedFile.all(unpacked, most, allowance));
        });
        return export.lines.document(Format.LINKEDIN_EXPORT);
    }

    private boolean isUsed(String name) {
        String base = base(name);
        if (TABLES.containsKey(base.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (!name.endsWith("/")) {
            boolean known = base.matches("[A-Za-z][A-Za-z0-9 _-]{0,60}\\.(?:csv|html|json|txt)");
            lines.notice(
                    PERSONAL.matcher(base).matches() ? Kind.PERSONAL_FILE_NOT_OPENED : Kind.FILE_NOT_USED,
                    known ? base : "a file of another kind");
        }
        return false;
    }

    private static String base(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private void table(String file, byte[] bytes) {
        TextBytes text = TextBytes.of(bytes);
        if (text.guessed()) {
            lines.notice(Kind.CHARSET_GUESSED, file);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .setDelimiter(delimiter(text.text()))
                .get();
        try (CSVParser parser = CSVParser.parse(text.text(), format)) {
            Map<Integer, String> headers = new TreeMap<>();
            int row = 0;
            for (CSVRecord record : parser) {
                allowance.element();
                if (headers.isEmpty()) {
                    if (isHead(file, record)) {
                        headers(file, record, headers);
                    }
                } else {
                    row++;
                    row(file, row, record, headers);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            allowance.hold();
            lines.notice(Kind.PART_BROKEN, file);
        }
    }

    /** Some exports have a note above the names of the columns. */
    private static boolean isHead(String file, CSVRecord record) {
        Set<String> known = TABLES.getOrDefault(file.toLowerCase(Locale.ROOT), Set.of());
        long found = record.stream()
                .filter(one -> known.contains(LineList.clean(one).toLowerCase(Locale.ROOT)))
                .count();
        return found >= Math.min(2, known.size());
    }

    private static char delimiter(String text) {
        String start = text.substring(0, Math.min(text.length(), 1_000));
        char best = ',';
        for (char other : new char[] {';', '\t'}) {
            best = start.chars().filter(letter -> letter == other).count()
                            > start.chars().filter(letter -> letter == ',').count()
                    ? other
                    : best;
        }
        return best;
    }

    private void headers(String file, CSVRecord record, Map<Integer, String> headers) {
        Set<String> known = TABLES.getOrDefault(file.toLowerCase(Locale.ROOT), Set.of());
        for (int i = 0; i < record.size(); i++) {
            String header = LineList.clean(record.get(i));
            if (known.contains(header.toLowerCase(Locale.ROOT))) {
                headers.put(i, header);
            } else {
                lines.notice(Kind.COLUMN_NOT_KNOWN, file + ", column " + (i + 1));
            }
        }
    }

    private void row(String file, int row, CSVRecord record, Map<Integer, String> headers) {
        lines.newBlock();
        headers.forEach((column, header) -> {
            if (column < record.size()) {
                String path = file + "[" + row + "]." + header;
                record.get(column)
                        .lines()
                        .forEach(line -> lines.add(
                                line,
                                new AtPath(path),
                                new Layout(0, false, 0, 0, 0, 0, 0, new Cell(file, row, column + 1, header))));
            }
        });
    }
}
