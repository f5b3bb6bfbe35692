package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.document.SourceDocument.Notice;
import io.readiness.intake.document.SourceDocument.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines so far, each in one form of writing: letters composed, ligatures apart, blanks single, the mark of an item taken off. */
final class LineList {
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final Pattern NOT_SEEN =
            Pattern.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\\p{Cc}&&[^\t\n]]");

    /** More than two blanks in a row are typed to set something apart, as a tab does. */
    private static final Pattern APART = Pattern.compile(" *\t[ \t]*| {3,}");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}&&[^ ]]| {2,}");

    /** Private letters are pictures of a font: at the start of a line a bullet, elsewhere nothing to read. */
    private static final Pattern PICTURE = Pattern.compile("[\\p{Co}\uFFFD\uFE0F]+");

    private static final String BULLETS =
            "\u2022\u2023\u2043\u2219\u25A0-\u25FF\u2605\u2606\u2713-\u2718\u2756\u27A2\u27A4"
                    + "\u00B7\uF000-\uF0FF\u2192\u25CF\u2794\u2666\u2666";
    private static final Pattern ITEM =
            Pattern.compile("(?:[" + BULLETS + "]+\\s*|(?:[-*+o\u2013\u2014]|\u00A7|>)\\s+)(?=\\S)");
    private static final Pattern ONLY_ITEM = Pattern.compile("[" + BULLETS + "]+");

    /** Expressions that look at all of a line for each place of it stay fast up to here. */
    private static final int LONGEST = 4_000;

    private final Allowance allowance;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Notice> notices = new LinkedHashSet<>();
    private int block;
    private boolean bulletAlone;

    LineList(Allowance allowance) {
        this.allowance = allowance;
    }

    /** What stands between here and there is more than the space between two lines. */
    void newBlock() {
        block++;
    }

    int block() {
        return block;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void notice(Notice.Kind kind, String place) {
        notices.add(new Notice(kind, place));
    }

    /** Adds a line as it was found; one without words is no line, and one that is longer than any of a resume is several. */
    void add(String written, Place place, Layout layout) {
        int from = 0;
        while (written.length() - from > LONGEST) {
            int blank = written.lastIndexOf(' ', from + LONGEST);
            int to = blank > from ? blank : from + LONGEST;
            addOne(written.substring(from, to), place, layout);
            from = to;
        }
        addOne(written.substring(from), place, layout);
    }

    private void addOne(String written, Place place, Layout layout) {
        allowance.time();
        String text = clean(written);
        if (ONLY_ITEM.matcher(text).matches()) {
            bulletAlone = true;
            return;
        }
        Matcher mark = ITEM.matcher(text);
        boolean marked = mark.lookingAt() && layout.heading() == 0;
        text = PICTURE.matcher(marked ? text.substring(mark.end()) : text)
                .replaceAll("")
                .strip();
        if (text.isEmpty()) {
            return;
        }
        allowance.characters(text.length());
        int item = marked || bulletAlone ? Math.max(1, layout.item()) : layout.item();
        bulletAlone = false;
        lines.add(new Line(
                text,
                place,
                new Layout(
                        layout.heading(),
                        layout.bold(),
                        layout.size(),
                        item,
                        block,
                        layout.column(),
                        layout.indent(),
                        layout.cell())));
    }

    SourceDocument document(SourceDocument.Format format) {
        allowance.hold();
        return new SourceDocument(allowance.document(), format, lines, List.copyOf(notices));
    }

    /** A text in one form of writing. */
    static String clean(String written) {
        String text = LIGATURE.matcher(written)
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = NOT_SEEN.matcher(text).replaceAll("");
        text = APART.matcher(text.replace('\n', ' ').replace('\u00A0', ' ')).replaceAll("\t");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
