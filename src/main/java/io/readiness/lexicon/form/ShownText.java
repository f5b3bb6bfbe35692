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
 * A text as a browser would show it.
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
        boolean marked = TAG.matcher(written).find();
        if (!marked && !ENTITY.matcher(written).find()) {
            return new ShownText(written, List.of(new Block(LineKind.PARAGRAPH, 0, 0, written.length())));
        }
        String html =
                !marked && TAG_AS_ENTITIES.matcher(written).find() ? Parser.unescapeEntities(written, false) : written;
        Shown shown = new Shown();
        Jsoup.parse(html).body().filter(shown);
        shown.end();
        return new ShownText(shown.text.toString(), shown.blocks);
    }

    /** Goes through a page and writes down what is to be seen. */
    private static final class Shown implements NodeFilter {
        private static final Set<String> UNSEEN =
                Set.of("script", "style", "template", "noscript", "nav", "footer", "button", "select", "svg", "iframe");
        private static final Set<String> STRONG = Set.of("b", "strong");
        private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary");

        /** Of what is emphasised as a whole, below all that is called a heading. */
        private static final int SPOKEN_LEVEL = 7;

        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private int start;
        private int strong;
        private int items;
        private int headings;
        private int level;
        private int emphasised;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(element);
            }
            return FilterResult.CONTINUE;
        }

        private void enter(Element element) {
            if (element.isBlock() || element.nameIs("br")) {
                end();
            }
            strong += STRONG.contains(element.normalName()) ? 1 : 0;
            items += element.nameIs("li") ? 1 : 0;
            if (isHeading(element)) {
                headings++;
                level = level(element);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.isBlock()) {
                    end();
                }
                strong -= STRONG.contains(element.normalName()) ? 1 : 0;
                items -= element.nameIs("li") ? 1 : 0;
                headings -= isHeading(element) ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        /** Beneath the page itself, lines end where they were written so: there is a text with a few tags in it. */
        private void add(TextNode words) {
            boolean asWritten =
                    words.parent() instanceof Element above && (above.nameIs("body") || above.nameIs("pre"));
            String shown = asWritten ? words.getWholeText() : words.text();
            if (text.length() > start || !shown.isBlank()) {
                emphasised += strong > 0 ? shown.length() : 0;
                text.append(shown);
            }
        }

        private static boolean isHeading(Element element) {
            return HEADINGS.contains(element.normalName());
        }

        private static int level(Element element) {
            return 1 + Math.min(HEADINGS.indexOf(element.normalName()), SPOKEN_LEVEL - 1);
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
            if (emphasised >= text.substring(start).strip().length() && items == 0) {
                return new Block(LineKind.HEADING, SPOKEN_LEVEL, start, end);
            }
            return new Block(items > 0 ? LineKind.ITEM : LineKind.PARAGRAPH, 0, start, end);
        }
    }
}
