package io.readiness.api.start;

import io.readiness.role.JobPosting.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads HTML as the text that a browser shows, block by block in lines of their own. A text without markup stays as it is. */
public final class HtmlText implements Markup {
    @Override
    public String text(String marked) {
        if (marked.indexOf('<') < 0 && marked.indexOf('&') < 0) {
            return marked;
        }
        String html = isMarkedTwice(marked) ? Parser.unescapeEntities(marked, false) : marked;
        StringBuilder text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new Shown(text));
        return text.toString().strip();
    }

    /** Some boards send their markup as entities; the vocabulary leaves that open. */
    private static boolean isMarkedTwice(String marked) {
        return marked.indexOf('<') < 0 && marked.contains("&lt;") && marked.contains("&gt;");
    }

    private record Shown(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else {
                lineAt(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            lineAt(node);
        }

        private void lineAt(Node node) {
            if (node instanceof Element element
                    && (element.isBlock() || element.nameIs("br"))
                    && !text.isEmpty()
                    && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
