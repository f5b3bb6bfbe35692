package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import io.readiness.intake.document.SourceDocument.Place.InText;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown as lines: its tree is walked without recursion, however deep somebody nests it. */
final class MarkdownText {
    private static final Pattern SIGNS = Pattern.compile("(?m)^(?:#{1,6} \\S|\\*\\*\\S.*\\*\\*|[*+-] \\*\\*\\S)");
    private static final Pattern DEEP = Pattern.compile("(?m)^(?:[ \t]*(?:>|[-*+]|\\d{1,9}[.)])[ \t]*){40}");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(?:.*\\R)*?---\\R");
    private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("[\\s|:-]{3,}");

    private final LineList lines;
    private final Allowance allowance;
    private final StringBuilder text = new StringBuilder();
    private int bold;
    private int line;

    private MarkdownText(Allowance allowance) {
        this.allowance = allowance;
        this.lines = new LineList(allowance);
    }

    /** Whether a text has marks of Markdown that nobody types by chance. */
    static boolean isMarkdown(String text) {
        return SIGNS.matcher(text).find();
    }

    static SourceDocument read(TextBytes bytes, Allowance allowance) {
        if (DEEP.matcher(bytes.text()).find()) {
            throw allowance.tooMuch(Refusal.Bound.DEPTH, allowance.limits().depth());
        }
        MarkdownText reader = new MarkdownText(allowance);
        if (bytes.guessed()) {
            reader.lines.notice(Kind.CHARSET_GUESSED, "the whole document");
        }
        String matter = FRONT_MATTER.matcher(bytes.text()).replaceFirst("");
        Node document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(matter);
        reader.walk(document, bytes.text().lines().count() - matter.lines().count());
        return reader.lines.document(Format.MARKDOWN);
    }

    private void walk(Node document, long skipped) {
        Node node = document;
        int depth = 0;
        boolean down = true;
        while (node != null) {
            if (down) {
                allowance.element();
                enter(node, (int) skipped);
                Node child = node instanceof Image ? null : node.getFirstChild();
                if (child != null) {
                    depth++;
                    allowance.depth(depth);
                    node = child;
                    continue;
                }
            }
            leave(node);
            Node next = node.getNext();
            if (next != null && node != document) {
                node = next;
                down = true;
            } else {
                node = node == document ? null : node.getParent();
                depth--;
                down = false;
            }
        }
    }

    private void enter(Node node, int skipped) {
        if ((node instanceof Paragraph || node instanceof Heading)
                && !node.getSourceSpans().isEmpty()) {
            line = node.getSourceSpans().get(0).getLineIndex() + 1 + skipped;
            if (node instanceof Heading || !(node.getParent() instanceof ListItem)) {
                lines.newBlock();
            }
        } else if (node instanceof Text words) {
            text.append(words.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof StrongEmphasis) {
            bold += text.isEmpty() ? 1 : 0;
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            end(node);
            line++;
        } else if (node instanceof ThematicBreak || node instanceof BlockQuote || node instanceof BulletList) {
            lines.newBlock();
        } else if (node instanceof FencedCodeBlock code) {
            literal(code.getLiteral(), code);
        } else if (node instanceof IndentedCodeBlock code) {
            literal(code.getLiteral(), code);
        } else if (node instanceof Image) {
            lines.notice(Kind.PICTURES_LEFT_OUT, "line " + line);
        }
    }

    private void literal(String code, Node node) {
        line = node.getSourceSpans().isEmpty()
                ? line
                : node.getSourceSpans().get(0).getLineIndex() + 1;
        code.lines().forEach(one -> {
            text.append(one);
            end(node);
            line++;
        });
    }

    private void leave(Node node) {
        if (node instanceof Paragraph || node instanceof Heading) {
            end(node);
        } else if (node instanceof StrongEmphasis strong && isAllOfALine(strong)) {
            bold++;
        }
    }

    private static boolean isAllOfALine(StrongEmphasis strong) {
        Node next = strong.getNext();
        return next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
    }

    /** A line ends, be it with its paragraph or within. Two halves of boldness, at its start and its end, make all of it bold. */
    private void end(Node node) {
        String written = text.toString();
        text.setLength(0);
        boolean allBold = bold == 2;
        bold = 0;
        if (RULE_OF_TABLE.matcher(written).matches()) {
            return;
        }
        String row = written.startsWith("|")
                ? CELLS.matcher(written.strip().replaceAll("^\\||\\|$", "")).replaceAll("\t")
                : written;
        lines.add(row, new InText(line), new Layout(level(node), allBold, 0, item(node), 0, 0, 0, null));
    }

    private static int level(Node node) {
        return node instanceof Heading heading ? heading.getLevel() : 0;
    }

    /** How deep the item stands whose first line this is. */
    private static int item(Node node) {
        Node paragraph = node;
        while (paragraph != null && !(paragraph instanceof Paragraph)) {
            paragraph = paragraph.getParent();
        }
        if (paragraph == null
                || !(paragraph.getParent() instanceof ListItem)
                || paragraph.getPrevious() != null
                || isAfterABreak(node)) {
            return 0;
        }
        int depth = 0;
        @Nullable Node above = paragraph;
        while (above != null) {
            depth += above instanceof BulletList || above instanceof OrderedList ? 1 : 0;
            above = above.getParent();
        }
        return depth;
    }

    private static boolean isAfterABreak(Node node) {
        Node before = node instanceof Paragraph ? node.getLastChild() : node.getPrevious();
        while (before != null) {
            if (before instanceof SoftLineBreak || before instanceof HardLineBreak) {
                return true;
            }
            before = before.getPrevious();
        }
        return false;
    }
}
