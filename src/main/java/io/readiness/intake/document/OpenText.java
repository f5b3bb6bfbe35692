package io.readiness.intake.document;

import static io.readiness.intake.document.OfficeXml.attribute;
import static io.readiness.intake.document.OfficeXml.number;
import static io.readiness.intake.document.OfficeXml.orEmpty;

import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import io.readiness.intake.document.SourceDocument.Place.InText;
import io.readiness.intake.document.TableRows.Cells;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An OpenDocument text (ODT) as lines: headings, paragraphs, lists, tables and frames. Headers, notes and deleted text are left out. */
final class OpenText {
    static final String CONTENT = "content.xml";
    static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String STYLES = "styles.xml";
    private static final Set<String> UNSEEN = Set.of(
            "note", "annotation", "tracked-changes", "bookmark-ref", "page-number", "page-count", "title", "desc");
    private static final int MOST_BLANKS = 100;
    private static final int MOST_PARENTS = 10;

    private final Allowance allowance;
    private final Cells cells;
    private final Map<String, Style> styles = new HashMap<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int line;

    private OpenText(Allowance allowance) {
        this.allowance = allowance;
        this.cells = new Cells(new LineList(allowance));
    }

    private record Style(
            boolean bold,
            double size,
            int heading,
            @Nullable String parent) {}

    /** A paragraph so far, in spans of which each may be bold. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final Style style;
        private final int heading;
        private int item;
        private int letters;
        private int boldLetters;

        Paragraph(Style style, int heading) {
            this.style = style;
            this.heading = heading;
        }
    }

    static SourceDocument read(byte[] bytes, Allowance allowance) {
        OpenText reader = new OpenText(allowance);
        PackedFile packed = new PackedFile(bytes, Format.ODT, allowance);
        packed.each(STYLES::equals, (name, unpacked) -> reader.styles(unpacked));
        packed.each(
                name -> {
                    if (name.startsWith("Pictures/")) {
                        reader.cells.lines().notice(Kind.PICTURES_LEFT_OUT, "the whole document");
                    }
                    return CONTENT.equals(name);
                },
                (name, unpacked) -> reader.content(unpacked));
        reader.cells.finish();
        return reader.cells.lines().document(Format.ODT);
    }

    private void styles(InputStream unpacked) {
        OfficeXml.each(unpacked, UNSEEN, Format.ODT, allowance, new StyleElements());
    }

    /** Styles stand in a file of their own, and in front of the text. */
    private class StyleElements implements OfficeXml.Elements {
        private @Nullable String name;
        private boolean bold;
        private double size;
        private int heading;
        private @Nullable String parent;

        @Override
        public void start(XMLStreamReader xml, String element) {
            if (element.equals("style")) {
                name = attribute(xml, "name");
                parent = attribute(xml, "parent-style-name");
                heading = number(orEmpty(attribute(xml, "default-outline-level")), 9);
                bold = false;
                size = 0;
            } else if (element.equals("text-properties") && name != null) {
                bold = orEmpty(attribute(xml, "font-weight")).matches("bold|[6-9]00");
                size = number(orEmpty(attribute(xml, "font-size")).replaceAll("(?:\\.\\d+)?pt$", ""), 400);
            }
        }

        @Override
        public void text(String text) {
            // Styles say nothing in words.
        }

        @Override
        public void end(String element) {
            if (element.equals("style")
                    && name != null
                    && styles.size() < allowance.limits().elements()) {
                styles.put(name, new Style(bold, size, heading, parent));
                name = null;
            }
        }
    }

    private void content(InputStream unpacked) {
        OfficeXml.each(unpacked, UNSEEN, Format.ODT, allowance, new Content());
    }

    private final class Content extends StyleElements {
        private final Deque<Boolean> bold = new ArrayDeque<>();
        private int lists;
        private boolean itemBegins;
        private boolean inText;

        @Override
        public void start(XMLStreamReader xml, String element) {
            Paragraph paragraph = open.peek();
            switch (element) {
                case "text" -> inText = true;
                case "h" -> open(xml, Math.max(1, number(orEmpty(attribute(xml, "outline-level")), 9)));
                case "p" -> open(xml, 0);
                case "span" -> bold.push(style(attribute(xml, "style-name")).bold());
                case "list" -> lists++;
                case "list-item" -> itemBegins = true;
                case "table" -> cells.table();
                case "table-row" -> cells.row();
                case "table-cell" -> cells.cell();
                case "tab" -> append(paragraph, "\t");
                case "line-break" -> append(paragraph, "\n");
                case "s" ->
                    append(paragraph, " ".repeat(Math.max(1, number(orEmpty(attribute(xml, "c")), MOST_BLANKS))));
                default -> super.start(xml, element);
            }
        }

        private void open(XMLStreamReader xml, int level) {
            Style style = style(attribute(xml, "style-name"));
            Paragraph paragraph = new Paragraph(style, level > 0 ? level : style.heading());
            paragraph.item = lists > 0 && itemBegins && paragraph.heading == 0 ? lists : 0;
            itemBegins = false;
            open.push(paragraph);
        }

        private void append(@Nullable Paragraph paragraph, String text) {
            if (paragraph != null) {
                allowance.time();
                if (paragraph.text.length() + text.length() > allowance.limits().characters()) {
                    throw allowance.tooMuch(
                            Refusal.Bound.CHARACTERS, allowance.limits().characters());
                }
                paragraph.text.append(text);
            }
        }

        /** Line breaks of the file are blanks, as those of a page are. */
        @Override
        public void text(String text) {
            Paragraph paragraph = open.peek();
            if (inText && paragraph != null) {
                append(paragraph, text.replaceAll("\\s+", " "));
                int more = text.strip().length();
                paragraph.letters += more;
                boolean isBold = bold.contains(true) || paragraph.style.bold();
                paragraph.boldLetters += isBold ? more : 0;
            }
        }

        @Override
        public void end(String element) {
            switch (element) {
                case "span" -> bold.poll();
                case "list" -> lists--;
                case "h", "p" -> {
                    Paragraph done = open.poll();
                    if (done != null) {
                        write(done);
                    }
                }
                case "table-cell" -> cells.endCell();
                case "table-row" -> cells.endRow();
                case "table" -> cells.endTable();
                default -> super.end(element);
            }
        }
    }

    /** A style with what it has from those that it is based on. */
    private Style style(@Nullable String name) {
        Style all = new Style(false, 0, 0, null);
        String next = name;
        for (int i = 0; i < MOST_PARENTS && next != null; i++) {
            Style one = styles.get(next);
            if (one == null) {
                return all;
            }
            all = new Style(
                    all.bold() || one.bold(),
                    all.size() == 0 ? one.size() : all.size(),
                    all.heading() == 0 ? one.heading() : all.heading(),
                    null);
            next = one.parent();
        }
        return all;
    }

    private void write(Paragraph paragraph) {
        line++;
        String text = paragraph.text.toString();
        if (text.isBlank()) {
            cells.newBlock();
            return;
        }
        if (paragraph.heading > 0) {
            cells.newBlock();
        }
        boolean bold = paragraph.letters > 0 && paragraph.boldLetters == paragraph.letters;
        int item = paragraph.item;
        for (String part : text.split("\n")) {
            cells.add(
                    part,
                    new InText(line),
                    new Layout(paragraph.heading, bold, paragraph.style.size(), item, 0, 0, 0, null));
            item = 0;
        }
    }
}
