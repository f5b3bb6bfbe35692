package io.readiness.intake.resume;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines as they were meant: a sign that begins many of them marks items, whatever letter a font made of it, and a period that was
 * broken over two lines is put together.
 */
final class TidyLines {
    private static final Pattern SIGN =
            Pattern.compile("([^\\p{L}\\p{Nd}\\s\"'\u201C\u2018\u00AB(\\[$\u20AC\u00A3+#@]|[nlv\u00A7])[ \t]+(?=\\S)");
    private static final Pattern BOX = Pattern.compile("^(?:\\[[ xX]\\]|~~)\\s*|~~");
    private static final int FEWEST_SIGNS = 3;
    private static final int LONGEST_CELL = 100;

    private final DateReader dates;

    TidyLines(DateReader dates) {
        this.dates = dates;
    }

    SourceDocument of(SourceDocument document, Allowance allowance) {
        List<Line> lines = stitched(apart(document.lines()), allowance);
        return new SourceDocument(document.name(), document.format(), marked(lines), document.notices());
    }

    private static List<Line> marked(List<Line> lines) {
        Map<String, Integer> signs = new HashMap<>();
        for (Line line : lines) {
            Matcher sign = SIGN.matcher(line.text());
            if (line.layout().item() == 0 && sign.lookingAt()) {
                signs.merge(sign.group(1), 1, Integer::sum);
            }
        }
        List<Line> marked = new ArrayList<>();
        for (Line line : lines) {
            Matcher sign = SIGN.matcher(line.text());
            boolean isItem = line.layout().item() == 0
                    && sign.lookingAt()
                    && signs.getOrDefault(sign.group(1), 0) >= FEWEST_SIGNS;
            String text = BOX.matcher(isItem ? line.text().substring(sign.end()) : line.text())
                    .replaceAll("");
            if (!text.isBlank()) {
                marked.add(new Line(text, line.place(), isItem ? asItem(line.layout()) : line.layout()));
            }
        }
        return marked;
    }

    private static Layout asItem(Layout layout) {
        return new Layout(
                layout.heading(),
                layout.bold(),
                layout.size(),
                1,
                layout.block(),
                layout.column(),
                layout.indent(),
                layout.cell());
    }

    /** Without long cells beside short ones: what was done stands below the dates and the title of its row. */
    private static List<Line> apart(List<Line> lines) {
        List<Line> apart = new ArrayList<>();
        for (Line line : lines) {
            String[] cells = line.text().split("\t");
            boolean some = cells.length > 1 && line.text().length() > LONGEST_CELL;
            List<String> head = new ArrayList<>();
            for (String cell : cells) {
                if (!some || cell.length() <= LONGEST_CELL) {
                    head.add(cell);
                }
            }
            if (head.isEmpty() || head.size() == cells.length) {
                apart.add(line);
                continue;
            }
            apart.add(new Line(String.join("\t", head), line.place(), line.layout()));
            for (String cell : cells) {
                if (cell.length() > LONGEST_CELL) {
                    apart.add(new Line(cell, line.place(), asItem(line.layout())));
                }
            }
        }
        return apart;
    }

    private List<Line> stitched(List<Line> lines, Allowance allowance) {
        List<Line> stitched = new ArrayList<>();
        for (Line line : lines) {
            allowance.time();
            Line before = stitched.isEmpty() ? null : stitched.get(stitched.size() - 1);
            if (before != null
                    && before.layout().column() == line.layout().column()
                    && before.layout().item() == 0) {
                DateReader.Stitch stitch = dates.stitch(before.text(), line.text());
                if (stitch != null) {
                    stitched.set(stitched.size() - 1, new Line(stitch.first(), before.place(), before.layout()));
                    if (!stitch.rest().isEmpty()) {
                        stitched.add(new Line(stitch.rest(), line.place(), line.layout()));
                    }
                    continue;
                }
            }
            stitched.add(line);
        }
        return stitched;
    }
}
