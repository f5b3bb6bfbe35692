package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import io.readiness.intake.document.SourceDocument.Place.InText;
import io.readiness.intake.document.TableRows.Cells;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** HTML as the lines that a browser shows. Nothing it points to is fetched. */
final class HtmlText implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "template",
            "noscript",
            "svg",
            "iframe",
            "object",
            "select",
            "button",
            "nav",
            "title",
            "textarea",
            "input");
    /** What is closed again; the library takes the square of the time for what is nested in it. */
    private static final Pattern CONTAINER = Pattern.compile(
            "(?i)<(/?)(?:div|span|table|ul|ol|dl|font|b|i|u|strong|em|section|article|blockquote|center|small|big)\\b");

    private static final Pattern HIDDEN =
            Pattern.compile("\\.([\\w-]{1,60})\\s*\\{[^{}]{0,400}(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Set<String> IN_LINE = Set.of(
            "a", "abbr", "b", "strong", "i", "em", "u", "span", "font", "small", "sub", "sup", "code", "mark", "cite",
            "q", "time", "label", "tt", "s", "del", "ins", "wbr", "strike", "bdi", "bdo", "kbd", "var", "big");

    private static final int LONGEST_MARK = 4;

    private final Allowance allowance;
    private final Cells cells;
    private final Set<String> hidden;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private int letters;
    private int boldLetters;
    private int bold;
    private int heading;
    private boolean item;
    private int line = 1;

    private HtmlText(String written, Allowance allowance) {
        this.allowance = allowance;
        this.hidden =
                HIDDEN.matcher(written).results().map(found -> found.group(1)).collect(Collectors.toSet());
        this.cells = new Cells(new LineList(allowance));
    }

    static SourceDocument read(TextBytes bytes, Allowance allowance) {
        refuseManyElements(bytes.text(), allowance);
        HtmlText reader = new HtmlText(bytes.text(), allowance);
        if (bytes.guessed()) {
            reader.cells.lines().notice(Kind.CHARSET_GUESSED, "the whole document");
        }
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(allowance.limits().depth());
        try (Reader timed = timed(bytes.text(), allowance)) {
            Document document = parser.parseInput(timed, "");
            document.filter(reader);
        } catch (IOException e) {
            throw allowance.refuse(new Refusal.Broken(allowance.document(), Format.HTML));
        }
        reader.end();
        reader.cells.finish();
        return reader.cells.lines().document(Format.HTML);
    }

    private static void refuseManyElements(String text, Allowance allowance) {
        allowance.elements((int) text.chars().filter(letter -> letter == '<').count());
        int depth = 0;
        Matcher container = CONTAINER.matcher(text);
        while (container.find()) {
            depth += container.group(1).isEmpty() ? 1 : -1;
            allowance.depth(depth);
        }
    }

    private static Reader timed(String text, Allowance allowance) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] into, int start, int length) throws IOException {
                allowance.time();
                return super.read(into, start, length);
            }
        };
    }

    @Override
    public FilterResult head(Node node, int depth) {
        allowance.time();
        if (node instanceof TextNode words) {
            String shown = words.getWholeText();
            boolean kept = isKept(words);
            append(kept ? shown : shown.replaceAll("\\s+", " "), kept);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (UNSEEN.contains(name) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "img" -> cells.lines().notice(Kind.PICTURES_LEFT_OUT, "line " + line);
            case "b", "strong" -> bold++;
            case "span" -> span(element);
            default -> {
                if (!IN_LINE.contains(name)) {
                    end();
                    start(element, name);
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Word writes tabs as spans, and sets the mark of an item, whatever letter or number it is, apart by a span of small blanks. */
    private void span(Element element) {
        String style = plain(element.attr("style"));
        if (style.contains("mso-tab-count")) {
            text.append("\t");
        }
        boolean afterMark = style.contains("font:7.0pt\"timesnewroman\"")
                && text.toString().strip().length() <= LONGEST_MARK
                && !text.toString().isBlank();
        if (afterMark) {
            text.setLength(0);
            letters = 0;
            boldLetters = 0;
            item = true;
        }
    }

    private static String plain(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private void start(Element element, String name) {
        if (name.matches("h[1-6]")) {
            heading = name.charAt(1) - '0';
            cells.newBlock();
        }
        switch (name) {
            case "ul", "ol" -> lists.push(name);
            case "li" -> item = true;
            case "table" -> cells.table();
            case "tr" -> cells.row();
            case "td", "th" -> cells.cell();
            case "hr", "section", "article" -> cells.newBlock();
            case "p", "div" -> {
                if (!element.parents().is("li, td, th")) {
                    cells.newBlock();
                }
            }
            default -> {}
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("b") || name.equals("strong")) {
                bold--;
            } else if (!IN_LINE.contains(name)) {
                end();
                leave(name);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void leave(String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
            case "ul", "ol" -> {
                lists.poll();
                if (lists.isEmpty()) {
                    cells.newBlock();
                }
            }
            case "li" -> item = false;
            case "td", "th" -> cells.endCell();
            case "tr" -> cells.endRow();
            case "table" -> cells.endTable();
            default -> {}
        }
    }

    private void append(String shown, boolean kept) {
        if (kept) {
            String[] parts = shown.split("\\R", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    end();
                }
                text.append(parts[i]);
            }
            return;
        }
        text.append(shown);
        int more = shown.strip().length();
        letters += more;
        boldLetters += bold > 0 ? more : 0;
    }

    private void end() {
        if (!text.toString().isBlank()) {
            int deep = item ? Math.max(1, lists.size()) : 0;
            boolean allBold = letters > 0 && boldLetters == letters;
            cells.add(text.toString(), new InText(line), new Layout(heading, allBold, 0, deep, 0, 0, 0, null));
            line++;
            item = false;
        }
        text.setLength(0);
        letters = 0;
        boldLetters = 0;
    }

    private static boolean isKept(TextNode words) {
        Element parent = words.parent();
        return parent != null && parent.closest("pre") != null;
    }

    private boolean isHidden(Element element) {
        String style = plain(element.attr("style"));
        return element.hasAttr("hidden")
                || element.classNames().stream().anyMatch(hidden::contains)
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    /** Whether a text is HTML, and not a text in which a tag is spoken of. */
    static boolean isHtml(String text) {
        String start =
                text.substring(0, Math.min(text.length(), 2_000)).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || (start.startsWith("<")
                        && start.matches("(?s).*<(?:html|body|head|p|div|ul|table|h[1-6]|section|article|main)\\b.*"));
    }
}
