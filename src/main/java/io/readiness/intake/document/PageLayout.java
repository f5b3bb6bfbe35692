package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import io.readiness.intake.document.SourceDocument.Place.OnPage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts glyphs together to lines and lines in the order in which people read them. Glyphs on one baseline are a row; a row falls
 * apart where the gap is wider than between words. Parts of rows that keep clear of a gutter over several rows stand in columns;
 * a column of short parts that stand beside a line each, as dates do, belongs to these lines.
 */
final class PageLayout {
    /** In letters' heights. */
    private static final double SAME_BASELINE = 0.4;

    private static final double WIDE_GAP = 1.3;
    private static final double WORD_GAP = 0.16;
    private static final double SPACED = 0.12;
    private static final double MOSTLY = 0.8;
    private static final int FEWEST_SPACED = 5;
    private static final double NEW_BLOCK = 1.5;

    private static final double GUTTER = 5;
    private static final int FEWEST_ROWS = 4;
    private static final double BESIDE_A_LINE = 0.8;
    private static final int SHORT = 28;
    private static final double MANY_DATES = 0.4;
    private static final double FEW = 0.35;
    private static final double FEW_ALONE = 0.2;
    private static final double FEW_FOLLOWERS = 2.2;
    private static final double GAP = 2.2;
    private static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d\\d\\b|['\u2019\u2018]\\d\\d\\b");
    private static final double SAME_COLUMN = 15;
    private static final int MOST_DEPTH = 6;
    private static final int EDGE_ROWS = 2;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:page|seite|p\\.)?\\s*\\d{1,3}\\s*(?:(?:of|von|sur|/)\\s*\\d{1,3})?|(?:page|seite)\\s*\\d{1,3}.{0,12}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Map<String, String> ACCENTS = Map.of(
            "\u00A8", "\u0308", "\u00B4", "\u0301", "`", "\u0300", "\u02C6", "\u0302", "\u02DC", "\u0303", "\u00B8",
            "\u0327", "\u02C7", "\u030C", "\u02DA", "\u030A");

    private final LineList lines;
    private final Allowance allowance;

    PageLayout(LineList lines, Allowance allowance) {
        this.lines = lines;
        this.allowance = allowance;
    }

    /**
     * One letter, or several drawn as one.
     *
     * @param text what it says
     * @param x its left edge
     * @param y its baseline, from the top
     * @param width how wide it is
     * @param size the height of its letters
     * @param space how wide a blank of its font is
     * @param bold whether it is drawn bold
     * @param direction the way it is written, in degrees
     */
    record Glyph(String text, float x, float y, float width, float size, float space, boolean bold, float direction) {}

    /** Words that stand together in a row. */
    private record Segment(
            int page, int row, String text, double left, double right, double y, double size, boolean bold) {}

    /** Segments one below the other that are read before what stands beside them. */
    private record Column(int page, double left, List<List<Segment>> rows) {}

    void read(List<List<Glyph>> pages) {
        List<List<List<Segment>>> rows = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            allowance.time();
            rows.add(rows(i + 1, pages.get(i)));
        }
        leaveOutRunningLines(rows);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            columns(i + 1, rows.get(i), 0, columns);
        }
        List<List<Column>> flows = flows(columns);
        for (int i = 0; i < flows.size(); i++) {
            write(flows.get(i), i);
        }
    }

    private List<List<Segment>> rows(int page, List<Glyph> all) {
        List<Glyph> glyphs = new ArrayList<>(upright(all));
        glyphs.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Segment>> rows = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !sameRow(glyphs.get(i - 1), glyphs.get(i), glyphs.get(start))) {
                List<Segment> row = segments(page, rows.size() + 1, new ArrayList<>(glyphs.subList(start, i)));
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                start = i;
            }
        }
        return rows;
    }

    private static boolean sameRow(Glyph last, Glyph next, Glyph first) {
        double tolerance = SAME_BASELINE * Math.max(1, Math.min(last.size(), next.size()));
        return next.y() - last.y() < tolerance && next.y() - first.y() < 2 * tolerance;
    }

    /** Those that are written as most are: a sidebar turned on its side is a decoration. */
    private static List<Glyph> upright(List<Glyph> glyphs) {
        Map<Float, Integer> directions = new HashMap<>();
        glyphs.forEach(glyph -> directions.merge(glyph.direction(), 1, Integer::sum));
        return directions.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> glyphs.stream()
                        .filter(glyph -> glyph.direction() == most.getKey())
                        .toList())
                .orElse(List.of());
    }

    private List<Segment> segments(int page, int row, List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Glyph> taken = new ArrayList<>();
        boolean blank = false;
        String accent = "";
        double spacing = spacing(glyphs);
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                blank = true;
                continue;
            }
            Glyph last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
            if (last != null && isDrawnTwice(taken, glyph)) {
                continue;
            }
            if (last != null) {
                double gap = glyph.x() - (last.x() + last.width()) - spacing;
                double size = Math.max(1, Math.max(last.size(), glyph.size()));
                if (gap > WIDE_GAP * size) {
                    segments.add(segment(page, row, text, taken));
                    text = new StringBuilder();
                    taken = new ArrayList<>();
                } else if (gap > Math.max(WORD_GAP * size, last.space() / 2) || (blank && gap > 0)) {
                    text.append(' ');
                }
            }
            blank = false;
            String combining = ACCENTS.get(glyph.text());
            if (combining != null && accent.isEmpty()) {
                accent = combining;
                continue;
            }
            text.append(glyph.text());
            if (!accent.isEmpty()) {
                String composed = Normalizer.normalize(glyph.text() + accent, Normalizer.Form.NFC);
                text.setLength(text.length() - glyph.text().length());
                text.append(composed.length() == 1 ? composed : glyph.text());
                accent = "";
            }
            taken.add(glyph);
        }
        if (!taken.isEmpty()) {
            segments.add(segment(page, row, text, taken));
        }
        return segments;
    }

    /** How far apart the letters of a row stand, where all of it is spaced out as headings are; else 0. */
    private static double spacing(List<Glyph> glyphs) {
        List<Double> gaps = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            boolean letter = !glyph.text().isBlank();
            if (letter && last != null) {
                gaps.add((double) (glyph.x() - last.x() - last.width()) / Math.max(1, last.size()));
            }
            last = letter ? glyph : null;
        }
        if (gaps.size() < FEWEST_SPACED) {
            return 0;
        }
        gaps.sort(Comparator.naturalOrder());
        double usual = gaps.get(gaps.size() / 2);
        long alike =
                gaps.stream().filter(gap -> Math.abs(gap - usual) < SPACED / 2).count();
        return usual > SPACED && alike >= MOSTLY * gaps.size()
                ? usual * glyphs.get(0).size()
                : 0;
    }

    /** Letters are drawn twice, a little apart, to look bold. */
    private static boolean isDrawnTwice(List<Glyph> taken, Glyph glyph) {
        for (int i = taken.size() - 1; i >= Math.max(0, taken.size() - 3); i--) {
            Glyph other = taken.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.x() - glyph.x()) < glyph.width() / 4
                    && Math.abs(other.y() - glyph.y()) < glyph.size() / 4) {
                return true;
            }
        }
        return false;
    }

    private static Segment segment(int page, int row, StringBuilder text, List<Glyph> glyphs) {
        Glyph first = glyphs.get(0);
        Glyph last = glyphs.get(glyphs.size() - 1);
        double size = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        long bold = glyphs.stream().filter(Glyph::bold).count();
        return new Segment(
                page,
                row,
                LineList.clean(text.toString()),
                first.x(),
                last.x() + last.width(),
                first.y(),
                Math.round(size * 2) / 2.0,
                bold * 10 >= glyphs.size() * 9L);
    }

    /** What stands at the edge of several pages, but for its digits, is of the page and not of the text. */
    private void leaveOutRunningLines(List<List<List<Segment>>> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (List<Segment> row : edges(pages.get(i))) {
                seen.computeIfAbsent(running(row), first -> new HashSet<>()).add(i);
            }
        }
        for (List<List<Segment>> page : pages) {
            List<List<Segment>> edges = edges(page);
            page.removeIf(row -> {
                boolean runs = edges.contains(row)
                        && (seen.getOrDefault(running(row), Set.of()).size() > 1
                                || PAGE_NUMBER.matcher(joined(row)).matches());
                if (runs) {
                    lines.notice(
                            Kind.RUNNING_LINE_LEFT_OUT, "page " + row.get(0).page());
                }
                return runs;
            });
        }
    }

    private static List<List<Segment>> edges(List<List<Segment>> rows) {
        List<List<Segment>> edges = new ArrayList<>(rows.subList(0, Math.min(EDGE_ROWS, rows.size())));
        edges.addAll(rows.subList(Math.max(edges.size(), rows.size() - EDGE_ROWS), rows.size()));
        return edges;
    }

    private static String running(List<Segment> row) {
        return DIGITS.matcher(joined(row)).replaceAll("0") + "@"
                + Math.round(row.get(0).y() / 5);
    }

    private static String joined(List<Segment> row) {
        StringBuilder joined = new StringBuilder();
        row.forEach(segment -> joined.append(joined.isEmpty() ? "" : "\t").append(segment.text()));
        return joined.toString();
    }

    /** Takes the longest run of rows that a gutter parts, and looks at what is above, beside and below it in turn. */
    private void columns(int page, List<List<Segment>> rows, int depth, List<Column> found) {
        if (rows.isEmpty()) {
            return;
        }
        allowance.time();
        Gutter gutter = depth < MOST_DEPTH ? gutter(rows) : null;
        if (gutter == null) {
            double left =
                    rows.stream().mapToDouble(row -> row.get(0).left()).min().orElse(0);
            found.add(new Column(page, left, rows));
            return;
        }
        columns(page, rows.subList(0, gutter.from()), depth + 1, found);
        List<List<Segment>> beside = rows.subList(gutter.from(), gutter.to());
        columns(page, side(beside, gutter.x(), true), depth + 1, found);
        columns(page, side(beside, gutter.x(), false), depth + 1, found);
        columns(page, rows.subList(gutter.to(), rows.size()), depth + 1, found);
    }

    private static List<List<Segment>> side(List<List<Segment>> rows, double x, boolean left) {
        List<List<Segment>> side = new ArrayList<>();
        for (List<Segment> row : rows) {
            List<Segment> part =
                    row.stream().filter(segment -> segment.left() < x == left).toList();
            if (!part.isEmpty()) {
                side.add(part);
            }
        }
        return side;
    }

    /** Rows from one to another that no segment crosses at a place. */
    private record Gutter(double x, int from, int to) {}

    private static @org.jspecify.annotations.Nullable Gutter gutter(List<List<Segment>> rows) {
        Gutter best = null;
        for (double x : edgesOfColumns(rows)) {
            int from = 0;
            for (int i = 0; i <= rows.size(); i++) {
                if (i == rows.size() || crosses(rows.get(i), x)) {
                    if (i - from >= FEWEST_ROWS && (best == null || i - from > best.to() - best.from())) {
                        Gutter gutter = trimmed(rows, x, from, i);
                        if (gutter != null
                                && partsColumns(rows.subList(gutter.from(), gutter.to()), x)
                                && (best == null || gutter.to() - gutter.from() > best.to() - best.from())) {
                            best = gutter;
                        }
                    }
                    from = i + 1;
                }
            }
        }
        return best;
    }

    /** Where several segments begin after a gap. */
    private static Set<Double> edgesOfColumns(List<List<Segment>> rows) {
        Map<Long, Integer> starts = new HashMap<>();
        rows.forEach(row -> row.forEach(segment -> starts.merge(Math.round(segment.left()), 1, Integer::sum)));
        double first = rows.stream().mapToDouble(row -> row.get(0).left()).min().orElse(0);
        Set<Double> edges = new HashSet<>();
        starts.forEach((left, count) -> {
            int near = count + starts.getOrDefault(left - 1, 0) + starts.getOrDefault(left + 1, 0);
            if (near >= FEWEST_ROWS && left > first + SAME_COLUMN) {
                edges.add(left - 2.0);
            }
        });
        return new java.util.TreeSet<>(edges);
    }

    private static boolean crosses(List<Segment> row, double x) {
        return row.stream().anyMatch(segment -> segment.left() < x && segment.right() > x - GUTTER + 2);
    }

    /** Without the rows before and after that have something on one side only and belong to all of the page. */
    private static @org.jspecify.annotations.Nullable Gutter trimmed(
            List<List<Segment>> rows, double x, int from, int to) {
        int first = from;
        int last = to;
        boolean hasLeft =
                rows.subList(from, to).stream().anyMatch(row -> row.get(0).left() < x);
        boolean hasRight = rows.subList(from, to).stream()
                .anyMatch(row -> row.get(row.size() - 1).left() >= x);
        return hasLeft && hasRight && last - first >= FEWEST_ROWS ? new Gutter(x, first, last) : null;
    }

    private static boolean partsColumns(List<List<Segment>> rows, double x) {
        List<List<Segment>> left = side(rows, x, true);
        List<List<Segment>> right = side(rows, x, false);
        if (left.size() < 2 || right.size() < FEWEST_ROWS) {
            return false;
        }
        Set<Integer> leftRows = new HashSet<>();
        left.forEach(row -> leftRows.add(row.get(0).row()));
        long shared = right.stream()
                .filter(row -> leftRows.contains(row.get(0).row()))
                .count();
        return !isBeside(right, shared, left.size())
                && !isBeside(left, shared, right.size())
                && !areDatesUnderHeadings(left, right);
    }

    /**
     * Whether one side is dates and labels, each beside a line, and the headings above them, as in a tabular resume; a place and a day
     * may stand below all of it.
     */
    private static boolean areDatesUnderHeadings(List<List<Segment>> side, List<List<Segment>> others) {
        Set<Integer> rows = new HashSet<>();
        others.forEach(row -> rows.add(row.get(0).row()));
        List<List<Segment>> beside =
                side.stream().filter(row -> rows.contains(row.get(0).row())).toList();
        long alone = side.stream()
                .filter(row -> !rows.contains(row.get(0).row()))
                .filter(row ->
                        !row.stream().allMatch(Segment::bold) || joined(row).length() > SHORT)
                .count();
        long dated =
                beside.stream().filter(row -> DATED.matcher(joined(row)).find()).count();
        boolean areShort = beside.stream().allMatch(row -> joined(row).length() <= SHORT);
        return alone <= FEW_ALONE * side.size() && areShort && beside.size() > 1 && dated >= MANY_DATES * beside.size();
    }

    /**
     * Whether one side is parts that stand beside lines of the other, as dates and places do, or above them, as headings do.
     * Lines of a column follow each other.
     */
    private static boolean isBeside(List<List<Segment>> side, long shared, int others) {
        double length =
                side.stream().mapToInt(row -> joined(row).length()).average().orElse(0);
        if (length <= 2) {
            return true;
        }
        boolean eachHasALine = shared >= BESIDE_A_LINE * side.size();
        boolean dated =
                side.stream().filter(row -> DATED.matcher(joined(row)).find()).count() >= MANY_DATES * side.size();
        if (eachHasALine && length <= SHORT && dated) {
            return true;
        }
        boolean few = side.size() <= FEW * others;
        return (few || (eachHasALine && length <= SHORT)) && followers(side) < FEW_FOLLOWERS;
    }

    /** How many lines follow each other without a gap, on average. */
    private static double followers(List<List<Segment>> side) {
        int runs = 1;
        for (int i = 1; i < side.size(); i++) {
            Segment before = side.get(i - 1).get(0);
            Segment next = side.get(i).get(0);
            runs += next.y() - before.y() > GAP * Math.max(before.size(), next.size()) ? 1 : 0;
        }
        return (double) side.size() / runs;
    }

    /** A column that goes on at the same place of the next page is one flow with it. */
    private static List<List<Column>> flows(List<Column> columns) {
        List<List<Column>> flows = new ArrayList<>();
        Map<Integer, Integer> perPage = new HashMap<>();
        columns.forEach(column -> perPage.merge(column.page(), 1, Integer::sum));
        for (Column column : columns) {
            List<Column> before = null;
            for (List<Column> flow : flows) {
                Column last = flow.get(flow.size() - 1);
                if (last.page() < column.page() && Math.abs(last.left() - column.left()) < SAME_COLUMN) {
                    before = flow;
                }
            }
            if (before == null) {
                flows.add(new ArrayList<>(List.of(column)));
            } else {
                before.add(column);
            }
        }
        return flows;
    }

    private void write(List<Column> flow, int number) {
        for (Column column : flow) {
            lines.newBlock();
            double usual = usualStep(column.rows());
            double last = 0;
            for (List<Segment> row : column.rows()) {
                Segment first = row.get(0);
                if (last > 0 && first.y() - last > NEW_BLOCK * usual) {
                    lines.newBlock();
                }
                last = first.y();
                double size = row.stream().mapToDouble(Segment::size).max().orElse(0);
                lines.add(
                        joined(row),
                        new OnPage(column.page(), first.row()),
                        new Layout(
                                0,
                                row.stream().allMatch(Segment::bold),
                                size,
                                0,
                                0,
                                number,
                                Math.max(0, first.left() - column.left()),
                                null));
            }
        }
    }

    /** How far one line is mostly from the next. */
    private static double usualStep(List<List<Segment>> rows) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            steps.add(rows.get(i).get(0).y() - rows.get(i - 1).get(0).y());
        }
        steps.sort(Comparator.naturalOrder());
        return steps.isEmpty() ? Double.MAX_VALUE / NEW_BLOCK : steps.get(steps.size() / 3);
    }
}
