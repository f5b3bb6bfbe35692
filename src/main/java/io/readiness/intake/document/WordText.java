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
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A Word document (DOCX) as lines: paragraphs with their styles, lists, tables and text boxes. Headers, notes and deleted text are left out. */
final class WordText {
    static final String CONTENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final Pattern HEADER = Pattern.compile("word/(?:header|footer)\\d*\\.xml");
    private static final Pattern PICTURE = Pattern.compile("word/media/.*");
    private static final Pattern HEADING = Pattern.compile("(?:heading|\u00FCberschrift|titre)\\s*([1-9])");

    /** Fields that are computed, what was deleted, and what is there a second time for older programs. */
    private static final Set<String> UNSEEN = Set.of(
            "instrText", "delText", "del", "moveFrom", "Fallback", "footnoteReference", "commentReference", "pict");

    private final Allowance allowance;
    private final Cells cells;
    private final Map<String, Style> styles;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final List<Paragraph> boxes = new ArrayList<>();
    private int line;

    private WordText(Allowance allowance, Map<String, Style> styles) {
        this.allowance = allowance;
        this.styles = styles;
        this.cells = new Cells(new LineList(allowance));
    }

    /** What a style says of its paragraphs. */
    private record Style(
            int heading,
            boolean bold,
            boolean item,
            double size,
            @Nullable String basedOn) {}

    /** A paragraph so far, in runs of which each may be bold. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private int heading;
        private int item;
        private boolean notAnItem;
        private boolean boldStyle;
        private double size;
        private double indent;
        private int letters;
        private int boldLetters;
    }

    static SourceDocument read(byte[] bytes, Allowance allowance) {
        PackedFile packed = new PackedFile(bytes, Format.DOCX, allowance);
        Map<String, Style> styles = new HashMap<>();
        packed.each(STYLES::equals, (name, unpacked) -> styles.putAll(styles(unpacked, allowance)));
        WordText reader = new WordText(allowance, styles);
        packed.each(
                name -> {
                    reader.notice(name);
                    return CONTENT.equals(name);
                },
                (name, unpacked) -> reader.content(unpacked));
        reader.cells.finish();
        return reader.cells.lines().document(Format.DOCX);
    }

    private void notice(String name) {
        if (HEADER.matcher(name).matches()) {
            cells.lines().notice(Kind.RUNNING_LINE_LEFT_OUT, "the page's header or footer");
        } else if (PICTURE.matcher(name).matches()) {
            cells.lines().notice(Kind.PICTURES_LEFT_OUT, "the whole document");
        }
    }

    private static Map<String, Style> styles(InputStream unpacked, Allowance allowance) {
        Map<String, Style> styles = new HashMap<>();
        OfficeXml.each(unpacked, UNSEEN, Format.DOCX, allowance, new OfficeXml.Elements() {
            private String id = "";
            private int heading;
            private boolean bold;
            private boolean item;
            private double size;
            private @Nullable String basedOn;

            @Override
            public void start(XMLStreamReader xml, String name) {
                switch (name) {
                    case "style" -> {
                        id = orEmpty(attribute(xml, "styleId"));
                        heading = 0;
                        bold = false;
                        item = false;
                        size = 0;
                        basedOn = null;
                    }
                    case "name" -> {
                        String called = value(xml).toLowerCase(Locale.ROOT);
                        Matcher level = HEADING.matcher(called);
                        heading = level.find() ? level.group(1).charAt(0) - '0' : called.equals("title") ? 1 : heading;
                        item = called.startsWith("list ") && !called.contains("continue");
                    }
                    case "basedOn" -> basedOn = value(xml);
                    case "outlineLvl" -> heading = heading == 0 ? number(value(xml), 8) + 1 : heading;
                    case "numPr" -> item = true;
                    case "b" -> bold = isOn(xml);
                    case "sz" -> size = number(value(xml), 400) / 2.0;
                    default -> {}
                }
            }

            @Override
            public void text(String text) {
                // Styles say nothing in words.
            }

            @Override
            public void end(String name) {
                if (name.equals("style") && styles.size() < allowance.limits().entries()) {
                    styles.put(id, new Style(heading > 9 ? 0 : heading, bold, item, size, basedOn));
                }
            }
        });
        return styles;
    }

    private void content(InputStream unpacked) {
        OfficeXml.each(unpacked, UNSEEN, Format.DOCX, allowance, new OfficeXml.Elements() {
            private boolean inRun;
            private boolean inText;
            private boolean bold;
            private boolean hidden;
            private int boxDepth;

            @Override
            public void start(XMLStreamReader xml, String name) {
                Paragraph paragraph = open.peek();
                switch (name) {
                    case "p" -> open.push(new Paragraph());
                    case "tbl" -> cells.table();
                    case "tr" -> cells.row();
                    case "tc" -> cells.cell();
                    case "txbxContent" -> boxDepth++;
                    default -> {
                        if (paragraph != null) {
                            inParagraph(paragraph, xml, name);
                        }
                    }
                }
            }

            private void inParagraph(Paragraph paragraph, XMLStreamReader xml, String name) {
                switch (name) {
                    case "pStyle" -> style(paragraph, value(xml));
                    case "ilvl" -> paragraph.item = number(value(xml), 8) + 1;
                    case "numId" -> {
                        paragraph.notAnItem = value(xml).equals("0");
                        paragraph.item = Math.max(1, paragraph.item);
                    }
                    case "outlineLvl" -> paragraph.heading = number(value(xml), 8) + 1;
                    case "ind" -> {
                        String left = attribute(xml, "left");
                        paragraph.indent =
                                number(left == null ? orEmpty(attribute(xml, "start")) : left, 20_000) / 20.0;
                    }
                    case "r" -> {
                        inRun = true;
                        bold = paragraph.boldStyle;
                        hidden = false;
                    }
                    case "b" -> bold = inRun ? isOn(xml) : bold;
                    case "vanish" -> hidden = inRun && isOn(xml);
                    case "sz" ->
                        paragraph.size =
                                inRun ? Math.max(paragraph.size, number(value(xml), 400) / 2.0) : paragraph.size;
                    case "t" -> inText = true;
                    case "tab", "ptab" -> paragraph.text.append(inRun ? "\t" : "");
                    case "br", "cr" -> paragraph.text.append('\n');
                    case "noBreakHyphen" -> paragraph.text.append('-');
                    case "sym" -> paragraph.text.append('\uF0B7');
                    default -> {}
                }
            }

            @Override
            public void text(String text) {
                Paragraph paragraph = open.peek();
                if (inText && !hidden && paragraph != null) {
                    if (paragraph.text.length() + text.length()
                            > allowance.limits().characters()) {
                        throw allowance.tooMuch(
                                Refusal.Bound.CHARACTERS, allowance.limits().characters());
                    }
                    paragraph.text.append(text);
                    int more = text.strip().length();
                    paragraph.letters += more;
                    paragraph.boldLetters += bold ? more : 0;
                }
            }

            @Override
            public void end(String name) {
                switch (name) {
                    case "t" -> inText = false;
                    case "r" -> inRun = false;
                    case "txbxContent" -> boxDepth--;
                    case "p" -> {
                        Paragraph done = open.poll();
                        if (done != null && boxDepth > 0) {
                            boxes.add(done);
                        } else if (done != null) {
                            write(done);
                            boxes.forEach(WordText.this::write);
                            boxes.clear();
                        }
                    }
                    case "tc" -> cells.endCell();
                    case "tr" -> cells.endRow();
                    case "tbl" -> cells.endTable();
                    default -> {}
                }
            }
        });
    }

    private void style(Paragraph paragraph, String id) {
        String next = id;
        for (int i = 0; i < 10 && next != null; i++) {
            Style style = styles.get(next);
            if (style == null) {
                String name = next.toLowerCase(Locale.ROOT);
                Matcher level = HEADING.matcher(name);
                paragraph.heading =
                        paragraph.heading == 0 && level.find() ? level.group(1).charAt(0) - '0' : paragraph.heading;
                paragraph.item = paragraph.item == 0 && name.startsWith("list") ? 1 : paragraph.item;
                return;
            }
            paragraph.heading = paragraph.heading == 0 ? style.heading() : paragraph.heading;
            paragraph.boldStyle |= style.bold();
            paragraph.item = paragraph.item == 0 && style.item() ? 1 : paragraph.item;
            paragraph.size = paragraph.size == 0 ? style.size() : paragraph.size;
            next = style.basedOn();
        }
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
        int item = paragraph.notAnItem ? 0 : paragraph.item;
        boolean first = true;
        for (String part : text.split("\n")) {
            cells.add(
                    part,
                    new InText(line),
                    new Layout(
                            paragraph.heading, bold, paragraph.size, first ? item : 0, 0, 0, paragraph.indent, null));
            first = false;
        }
    }

    private static String value(XMLStreamReader xml) {
        return orEmpty(attribute(xml, "val"));
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = value(xml);
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }
}
