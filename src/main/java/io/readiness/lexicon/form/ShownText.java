package io.readiness.lexicon.form;

import io.readiness.wording.WrittenText.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * A text as a browser would show it. Tags are taken as they stand: a browser's repair of what is nested wrongly shows the same
 * words, and takes the square of the time where somebody nests thousands of lists.
 *
 * @param text the text
 * @param blocks its blocks; one where it has no markup
 */
record ShownText(String text, List<Block> blocks) {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,12}(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern TAG_AS_ENTITIES = Pattern.compile("&lt;/?[a-zA-Z][a-zA-Z0-9]{0,12}(?:[\\s/]|&gt;)");

    /**
     * A part that stands by itself.
     *
     * @param kind what it is by its markup
     * @param level of a heading, how deep it stands
     * @param start the place of its first character
     * @param end the place after its last character
     */
    record Block(LineKind kind, int level, int start, int end) {}

    static ShownText of(String written) {
        boolean marked = written.indexOf('<') >= 0
                && (hasComment(written) || TAG.matcher(written).find());
        if (!marked && (written.indexOf('&') < 0 || !ENTITY.matcher(written).find())) {
            return new ShownText(written, List.of(new Block(LineKind.PARAGRAPH, 0, 0, written.length())));
        }
        String html =
                !marked && TAG_AS_ENTITIES.matcher(written).find() ? Parser.unescapeEntities(written, false) : written;
        Shown shown = new Shown();
        Jsoup.parse(html, "", Parser.xmlParser()).filter(shown);
        shown.end();
        return new ShownText(shown.text.toString(), shown.blocks);
    }

    /** A comment alone is markup as well: nobody is shown what stands in it. */
    private static boolean hasComment(String written) {
        int begins = written.indexOf("<!--");
        return begins >= 0 && written.indexOf("-->", begins) >= 0;
    }

    /** Goes through a page and writes down what is to be seen. */
    private static final class Shown implements NodeFilter {
        private static final Set<String> UNSEEN = Set.of(
                "title",
                "script",
                "style",
                "template",
                "noscript",
                "nav",
                "footer",
                "button",
                "select",
                "svg",
                "iframe");
        private static final Set<String> WITHOUT_END =
                Set.of("br", "hr", "img", "input", "meta", "link", "wbr", "source", "col", "embed", "!doctype");
        private static final Set<String> WITHIN_A_LINE = Set.of(
                "a", "abbr", "b", "bdi", "big", "cite", "code", "del", "em", "font", "i", "img", "input", "ins", "kbd",
                "label", "mark", "meta", "link", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
                "var", "wbr");
        private static final Set<String> PAGE = Set.of("html", "head", "body", "#root");
        private static final Set<String> STRONG = Set.of("b", "strong");
        private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary");

        /** Of what is emphasised as a whole, below all that is called a heading. */
        private static final int SPOKEN_LEVEL = 7;

        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private int start;
        private int emphasised;

        /** How many elements of each kind are open here. */
        private int strong;

        private int items;
        private int headings;
        private int parts;

        private int level;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        private void enter(String name) {
            if (!WITHIN_A_LINE.contains(name)) {
                end();
            }
            count(name, 1);
            if (HEADINGS.contains(name)) {
                level = 1 + Math.min(HEADINGS.indexOf(name), SPOKEN_LEVEL - 1);
            }
        }

        private void count(String name, int one) {
            strong += STRONG.contains(name) ? one : 0;
            items += name.equals("li") ? one : 0;
            headings += HEADINGS.contains(name) ? one : 0;
            parts += isPart(name) ? one : 0;
        }

        private static boolean isPart(String name) {
            return !WITHIN_A_LINE.contains(name)
                    && !WITHOUT_END.contains(name)
                    && !PAGE.contains(name)
                    && !name.equals("pre");
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (!WITHIN_A_LINE.contains(name) && !WITHOUT_END.contains(name)) {
                    end();
                }
                count(name, -1);
            }
            return FilterResult.CONTINUE;
        }

        /** Beneath the page itself, lines end where they were written so: there is a text with a few tags in it. */
        private void add(TextNode words) {
            String shown = parts == 0 ? words.getWholeText() : words.text();
            if (text.length() > start || !shown.isBlank()) {
                emphasised += strong > 0 ? shown.length() : 0;
                text.append(shown);
            }
        }

        /** Ends the block here, if it has any words. */
        void end() {
            if (text.length() > start) {
                if (!text.substring(start).isBlank()) {
                    blocks.add(block());
                }
                text.append('\n');
                start = text.length();
            }
            emphasised = 0;
        }

        private Block block() {
            int end = text.length();
            if (headings > 0) {
                return new Block(LineKind.HEADING, level, start, end);
            }
            if (items > 0) {
                return new Block(LineKind.ITEM, 0, start, end);
            }
            boolean isEmphasised = emphasised >= text.substring(start).strip().length();
            return new Block(isEmphasised ? LineKind.HEADING : LineKind.PARAGRAPH, SPOKEN_LEVEL, start, end);
        }
    }
}
