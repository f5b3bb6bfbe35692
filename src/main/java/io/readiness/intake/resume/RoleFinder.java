package io.readiness.intake.resume;

import static io.readiness.intake.resume.RoleWords.ENOUGH;
import static io.readiness.intake.resume.RoleWords.LONGEST_HEAD;

import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.DateReader.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the roles of a part begin, and which lines head each: a line that says from when to when, or a heading that is a
 * title, and what stands around it, in the order that the first role of the document has.
 */
final class RoleFinder {
    private static final int MOST_BEFORE = 3;
    private static final double SAME_SIZE = 0.6;

    private final RoleWords words;
    private final List<Line> lines;
    private final Text text;

    /** How many lines look so and are no items; who looks for headings asks for each line. */
    private final Map<Look, Integer> looks = new HashMap<>();

    RoleFinder(RoleWords words, List<Line> lines, Text text) {
        this.words = words;
        this.lines = lines;
        this.text = text;
        lines.stream()
                .filter(line -> line.layout().item() == 0)
                .forEach(line -> looks.merge(Look.of(line), 1, Integer::sum));
    }

    /**
     * Where a role begins.
     *
     * @param at the line that tells when it was, or which one it was
     * @param period when it was; absent: not told by dates
     * @param first the first line of its head
     * @param last the last line of its head
     */
    record Anchor(int at, @Nullable Period period, int first, int last) {}

    private record Look(boolean bold, int heading, double size) {
        static Look of(Line line) {
            return new Look(
                    line.layout().bold(), line.layout().heading(), line.layout().size());
        }

        boolean isLike(Look other) {
            return bold == other.bold && heading == other.heading && Math.abs(size - other.size) < SAME_SIZE;
        }
    }

    List<Anchor> anchors() {
        List<Integer> dated = dated();
        List<Anchor> anchors = new ArrayList<>();
        int before = 0;
        int below = ENOUGH;
        int consumed = -1;
        for (int i = 0; i < dated.size(); i++) {
            text.time();
            int at = dated.get(i);
            int first = first(at, consumed, i == 0 ? MOST_BEFORE : before, below, anchors);
            if (i == 0) {
                before = named(first, at);
            }
            int next = i + 1 < dated.size() ? dated.get(i + 1) - before : lines.size();
            int last = last(at, first, next, before, below);
            if (i == 0) {
                below = named(at + 1, last + 1);
            }
            anchors.add(new Anchor(at, words.dates().first(lines.get(at).text()), first, last));
            consumed = last;
        }
        return anchors;
    }

    private List<Integer> dated() {
        List<Integer> dated = new ArrayList<>();
        boolean outsideOfItems = lines.stream().anyMatch(line -> line.layout().item() == 0 && words.isDated(line));
        for (int i = 0; i < lines.size(); i++) {
            text.time();
            Line line = lines.get(i);
            boolean isDated =
                    words.isDated(line) && !(outsideOfItems && line.layout().item() > 0);
            if (isDated || isYearOfARole(i) || isNamedOnly(i) || isLasting(i)) {
                dated.add(i);
            }
        }
        return dated;
    }

    /** How many lines name something, and do not only tell for how long. */
    private int named(int from, int to) {
        return (int) lines.subList(from, Math.max(from, to)).stream()
                .filter(line -> !DateReader.isDuration(line.text()))
                .count();
    }

    /** A role that is told with how long it took, and no dates below. */
    private boolean isLasting(int at) {
        return words.isLasting(lines.get(at))
                && (at + 1 == lines.size() || !words.isDated(lines.get(at + 1)) || words.isRole(lines.get(at + 1)));
    }

    /** A role that lasted no longer than a year may be told by the year alone. */
    private boolean isYearOfARole(int at) {
        Line line = lines.get(at);
        Period period = words.dates().first(line.text());
        if (period == null || period.isRange() || line.layout().item() > 0) {
            return false;
        }
        String rest = period.cutFrom(line.text());
        boolean above =
                at > 0 && isHead(at - 1) && words.isTitle(lines.get(at - 1).text());
        boolean twoAbove =
                at > 1 && isHead(at - 2) && words.isTitle(lines.get(at - 2).text());
        boolean apart = line.text().contains("\t") && words.isTitle(rest);
        return (rest.isEmpty() && (above || twoAbove)) || (apart && rest.length() <= LONGEST_HEAD / ENOUGH);
    }

    /** A title that stands out, with no period near and with something below. */
    private boolean isNamedOnly(int at) {
        Line line = lines.get(at);
        boolean standsOut = line.layout().heading() > 0 || line.layout().bold() || Sections.isCapitals(line.text());
        if (!standsOut || !isHead(at) || !words.isTitle(line.text())) {
            return false;
        }
        int alike = looks.entrySet().stream()
                .filter(look -> look.getKey().isLike(Look.of(line)))
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean alone = alike * ENOUGH <= lines.size();
        boolean below = false;
        for (int i = at + 1; i <= Math.min(at + MOST_BEFORE, lines.size() - 1); i++) {
            if (words.isDated(lines.get(i)) || isYearOfARole(i)) {
                return false;
            }
            if (lines.get(i).layout().item() > 0) {
                below = true;
                break;
            }
        }
        boolean dateAbove = at > 0
                && words.isDated(lines.get(at - 1))
                && words.pieces(lines.get(at - 1).text()).size() < ENOUGH;
        return below && alone && !dateAbove;
    }

    /**
     * The first line above that belongs to the role, no further than in the first role; dates that stand alone have theirs above
     * all the same, where the first role has nothing below.
     */
    private int first(int at, int consumed, int most, int below, List<Anchor> anchors) {
        int first = at;
        Layout dated = lines.get(at).layout();
        boolean underHeading =
                dated.heading() == 0 && at > 0 && lines.get(at - 1).layout().heading() > 0;
        boolean alone = below == 0 && words.pieces(lines.get(at).text()).isEmpty();
        int limit = Math.max(most, alone ? ENOUGH : underHeading ? 1 : 0);
        boolean leftBlock = false;
        int taken = 0;
        while (first - 1 > consumed && taken < limit && isHead(first - 1)) {
            Line above = lines.get(first - 1);
            boolean otherBlock =
                    above.layout().block() != lines.get(first).layout().block();
            if (otherBlock && !anchors.isEmpty()) {
                boolean byItself = first == at && above.layout().heading() == 0;
                if (leftBlock || (!byItself && above.layout().heading() == 0)) {
                    break;
                }
                leftBlock = true;
            }
            if (!anchors.isEmpty() && !looksAlike(above, anchors.get(0))) {
                break;
            }
            first--;
            taken += DateReader.isDuration(above.text()) ? 0 : 1;
        }
        return dated.item() > 0 ? at : first;
    }

    /** Whether a line looks like one of those that head the first role. */
    private boolean looksAlike(Line line, Anchor anchor) {
        return lines.subList(anchor.first(), anchor.last() + 1).stream()
                .anyMatch(head -> Look.of(head).isLike(Look.of(line)));
    }

    private boolean isHead(int i) {
        Line line = lines.get(i);
        String said = line.text();
        return line.layout().item() == 0
                && said.length() <= LONGEST_HEAD
                && !(said.endsWith(".") && !words.hasLegalForm(said))
                && !said.endsWith(":")
                && said.indexOf('\t') == said.lastIndexOf('\t')
                && !Character.isLowerCase(said.charAt(0))
                && !words.isDated(line);
    }

    /** The last line below that belongs to the head: as many as are missing, and none that heads the next role. */
    private int last(int at, int first, int next, int before, int below) {
        int pieces = 0;
        boolean title = false;
        for (int i = first; i <= at; i++) {
            pieces += words.isSelfEmployed(lines.get(i).text()) ? 1 : 0;
            for (String piece : words.pieces(lines.get(i).text())) {
                pieces++;
                title |= words.isTitle(piece);
            }
        }
        boolean withPlace = isBesideAPlace(at, first);
        int last = at;
        while (last + 1 < lines.size() && last + 1 < Math.max(next, at + 1) && last - at < ENOUGH) {
            Line line = lines.get(last + 1);
            boolean isPlace = words.looksLikePlace(line.text())
                    && !words.isTitle(line.text())
                    && !words.hasLegalForm(line.text());
            boolean isRest = DateReader.isDuration(line.text())
                    || words.isEmploymentType(line.text())
                    || words.dates().isPresent(line.text());
            boolean missing = ((pieces < ENOUGH || !title) && last - at < below)
                    || (pieces < ENOUGH && title && last == at && words.isOrganisation(line.text()))
                    || (withPlace && title && isNameAboveMore(last + 1));
            isPlace &= !missing;
            if (!isHead(last + 1) || (!missing && !isPlace && !isRest)) {
                break;
            }
            if (missing && !isPlace && before > 0 && line.text().length() > LONGEST_HEAD / ENOUGH && title) {
                break;
            }
            for (String piece : words.pieces(line.text())) {
                pieces += isPlace ? 0 : 1;
                title |= words.isTitle(piece);
            }
            last++;
            if (isPlace) {
                break;
            }
        }
        return last;
    }

    /** Whether the dates begin a head and have nothing beside them but a place, as in a Europass: title and employer stand below. */
    private boolean isBesideAPlace(int at, int first) {
        List<String> pieces = words.pieces(lines.get(at).text());
        return first == at && pieces.size() == 1 && words.isPlace(pieces.get(0));
    }

    /** Whether a short line has something else below it: an item, more space, or what stands further right. */
    private boolean isNameAboveMore(int i) {
        Layout layout = lines.get(i).layout();
        if (lines.get(i).text().length() > LONGEST_HEAD / ENOUGH || i + 1 >= lines.size()) {
            return false;
        }
        Layout below = lines.get(i + 1).layout();
        return below.item() > 0 || below.block() != layout.block() || below.indent() > layout.indent();
    }
}
