package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.DateReader.Period;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.ResumeWords.RoleField;
import io.readiness.intake.resume.Told.Sureness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads roles. Each begins at a line that says from when to when; what stands around it tells the title and the employer, in the
 * order that the first role of the document has.
 */
final class PositionReader {
    private static final int LONGEST_HEAD = 100;
    private static final int LONGEST_DATED = 130;
    private static final int MOST_BEFORE = 3;
    private static final int ENOUGH = 2;
    private static final Pattern AT =
            Pattern.compile("\\s*(?:\\t|\\s[|\u00B7\u2022]\\s|\\s[\u2013\u2014-]\\s|\\s(?:at|@|bei|chez)\\s|;\\s)\\s*");
    private static final Pattern PLACE = Pattern.compile(
            "(?:(?:Greater |Metropolitan )?\\p{Lu}[\\p{L}.'\u2019-]+(?:[ /-]\\p{Lu}?[\\p{L}.'\u2019-]+){0,3}(?:,| \\()\\s*(?:\\p{Lu}[\\p{L}.]*(?: \\p{Lu}?[\\p{L}.]+){0,3})(?:, \\p{Lu}[\\p{L}. ]+)?\\)?(?: Area)?)");
    private static final Pattern SELF_EMPLOYED = Pattern.compile(
            "(?iu)self-?employed|freelance|freelancer|selbstst\u00E4ndig|freiberuflich|ind\u00E9pendant");
    private static final Pattern LABELLED = Pattern.compile("(\\p{L}[\\p{L} ]{2,24}):\\s*(\\S.*)");

    private final ResumeWords words;
    private final DateReader dates;
    private final WordSet titles;
    private final WordSet organisations;
    private final WordSet legalForms;
    private final WordSet employmentTypes;
    private final WordSet labels;

    PositionReader(ResumeWords words, DateReader dates) {
        this.words = words;
        this.dates = dates;
        this.titles = new WordSet(words.titles());
        this.organisations = new WordSet(words.organisations());
        this.legalForms = new WordSet(words.legalForms());
        this.employmentTypes = new WordSet(words.employmentTypes());
        this.labels = new WordSet(words.labels());
    }

    /** Where the roles of a part begin: a line with its period, or a heading that is a title. */
    private record Anchor(int at, @Nullable Period period, int first, int last) {}

    /** A piece of what stands around a period. */
    private record Piece(String text, Line line, int row) {}

    /** Whether a line says when a role was held. */
    boolean isDated(Line line) {
        Period period = dates.first(line.text());
        if (period == null || !period.isRange()) {
            return false;
        }
        String rest = period.cutFrom(line.text());
        boolean sentence = rest.length() > 50 && (rest.endsWith(".") || Character.isLowerCase(rest.charAt(0)));
        boolean item = line.layout().item() > 0;
        boolean inside =
                period.start() > 25 && period.end() < line.text().length() - 40 && rest.split("\\s+").length > 9;
        return rest.length() <= LONGEST_DATED
                && !sentence
                && !inside
                && (!item || titles.isInWithEndings(rest) || rest.isEmpty());
    }

    /** Whether a line says when a role was held, and which one. */
    boolean isRole(Line line) {
        return isDated(line) && titles.isInWithEndings(line.text());
    }

    List<Position> read(List<Line> lines, Text text, Consumer<Resume.Unused> unused) {
        List<Anchor> anchors = anchors(lines);
        List<Position> positions = new ArrayList<>();
        if (anchors.isEmpty()) {
            lines.forEach(line -> unused.accept(notUnderstood(line, text)));
            return positions;
        }
        for (Line line : lines.subList(0, anchors.get(0).first())) {
            unused.accept(notUnderstood(line, text));
        }
        boolean titleFirst = titleFirst(lines, anchors);
        Told<String> employer = null;
        boolean grouped = false;
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            int end = i + 1 < anchors.size() ? anchors.get(i + 1).first() : lines.size();
            Head head = new Head(lines, anchor, text, titleFirst);
            if (i + 1 < anchors.size()
                    && head.isOfAnEmployerOnly()
                    && end == anchor.last() + 1
                    && namesARole(lines, anchors.get(i + 1))) {
                employer = head.employer;
                grouped = true;
                continue;
            }
            if (head.employer == null && employer != null && (grouped || isGroup(anchors, i))) {
                head.employer = employer;
            }
            grouped &= head.employer == null || head.employer.equals(employer);
            employer = head.employer == null ? employer : head.employer;
            head.places.forEach(piece -> unused.accept(new LeftOut(
                    Reason.PLACE_OF_WORK,
                    text.told("", piece.line(), "", Sureness.READ).source())));
            List<Line> body = lines.subList(anchor.last() + 1, end);
            body.stream()
                    .filter(this::mayBeRole)
                    .forEach(line -> unused.accept(new LeftOut(Reason.MAY_BE_A_ROLE, text.source(line))));
            positions.add(head.position(body));
        }
        return positions;
    }

    private LeftOut notUnderstood(Line line, Text text) {
        return new LeftOut(mayBeRole(line) ? Reason.MAY_BE_A_ROLE : Reason.NOT_UNDERSTOOD, text.source(line));
    }

    /** Whether a line that begins no role looks like one that does: by its dates, or by three parts and a title. */
    private boolean mayBeRole(Line line) {
        return isRole(line)
                || (line.text().length() <= LONGEST_HEAD
                        && AT.split(line.text()).length > ENOUGH
                        && titles.isInWithEndings(line.text()));
    }

    /** Whether a line says that a role goes on. */
    boolean isPresentRole(Line line) {
        Period period = dates.first(line.text());
        return period != null && period.to() instanceof End.Open && isRole(line);
    }

    /** Whether less stands above a role than above the first one: what is missing stands there once for several. */
    private static boolean isGroup(List<Anchor> anchors, int i) {
        int above = anchors.get(i).at() - anchors.get(i).first();
        boolean fewer = i > 0 && above < anchors.get(0).at() - anchors.get(0).first();
        return fewer;
    }

    private boolean namesARole(List<Line> lines, Anchor anchor) {
        for (Line line : lines.subList(anchor.first(), anchor.last() + 1)) {
            if (titles.isInWithEndings(line.text())) {
                return true;
            }
        }
        return false;
    }

    private List<Anchor> anchors(List<Line> lines) {
        List<Anchor> anchors = new ArrayList<>();
        List<Integer> dated = new ArrayList<>();
        boolean outsideOfItems = lines.stream().anyMatch(line -> line.layout().item() == 0 && isDated(line));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isDated = isDated(line) && !(outsideOfItems && line.layout().item() > 0);
            if (isDated || isYearOfARole(lines, i) || isNamedOnly(lines, i)) {
                dated.add(i);
            }
        }
        int before = 0;
        int below = ENOUGH;
        int consumed = -1;
        for (int i = 0; i < dated.size(); i++) {
            int at = dated.get(i);
            int first = first(lines, at, consumed, i == 0 ? MOST_BEFORE : before, anchors);
            if (i == 0) {
                before = named(lines, first, at);
            }
            int next = i + 1 < dated.size() ? dated.get(i + 1) - before : lines.size();
            int last = last(lines, at, first, next, before, below);
            if (i == 0) {
                below = named(lines, at + 1, last + 1);
            }
            anchors.add(new Anchor(at, dates.first(lines.get(at).text()), first, last));
            consumed = last;
        }
        return anchors;
    }

    /** How many lines name something, and do not only tell for how long. */
    private static int named(List<Line> lines, int from, int to) {
        return (int) lines.subList(from, Math.max(from, to)).stream()
                .filter(line -> !DateReader.isDuration(line.text()))
                .count();
    }

    /** A role that lasted no longer than a year may be told by the year alone. */
    private boolean isYearOfARole(List<Line> lines, int at) {
        Line line = lines.get(at);
        Period period = dates.first(line.text());
        if (period == null || period.isRange() || line.layout().item() > 0) {
            return false;
        }
        String rest = period.cutFrom(line.text());
        boolean above = at > 0
                && isHead(lines, at - 1)
                && titles.isInWithEndings(lines.get(at - 1).text());
        boolean twoAbove = at > 1
                && isHead(lines, at - 2)
                && titles.isInWithEndings(lines.get(at - 2).text());
        boolean apart = line.text().contains("\t") && titles.isInWithEndings(rest);
        return (rest.isEmpty() && (above || twoAbove)) || (apart && rest.length() <= LONGEST_HEAD / ENOUGH);
    }

    /** A title that stands out, with no period near and with something below. */
    private boolean isNamedOnly(List<Line> lines, int at) {
        Line line = lines.get(at);
        boolean standsOut = line.layout().heading() > 0 || line.layout().bold() || Sections.isCapitals(line.text());
        if (!standsOut || !isHead(lines, at) || !titles.isInWithEndings(line.text())) {
            return false;
        }
        boolean alone = lines.stream()
                                .filter(one -> one.layout().item() == 0 && looksLike(one, line))
                                .count()
                        * ENOUGH
                <= lines.size();
        boolean below = false;
        for (int i = at + 1; i <= Math.min(at + MOST_BEFORE, lines.size() - 1); i++) {
            if (isDated(lines.get(i)) || isYearOfARole(lines, i)) {
                return false;
            }
            if (lines.get(i).layout().item() > 0) {
                below = true;
                break;
            }
        }
        boolean dateAbove = at > 0
                && isDated(lines.get(at - 1))
                && pieces(lines.get(at - 1).text()).size() < ENOUGH;
        return below && alone && !dateAbove;
    }

    /** The first line above that belongs to the role, no further than in the first role. */
    private int first(List<Line> lines, int at, int consumed, int most, List<Anchor> anchors) {
        int first = at;
        Layout dated = lines.get(at).layout();
        int limit = Math.max(
                most,
                lines.get(at).layout().heading() == 0
                                && at > 0
                                && lines.get(at - 1).layout().heading() > 0
                        ? 1
                        : 0);
        boolean leftBlock = false;
        int taken = 0;
        while (first - 1 > consumed && taken < limit && isHead(lines, first - 1)) {
            Line above = lines.get(first - 1);
            boolean otherBlock =
                    above.layout().block() != lines.get(first).layout().block();
            if (otherBlock && !anchors.isEmpty()) {
                boolean alone = first == at && above.layout().heading() == 0;
                if (leftBlock || (!alone && above.layout().heading() == 0)) {
                    break;
                }
                leftBlock = true;
            }
            if (!anchors.isEmpty() && !looksAlike(lines, above, anchors.get(0))) {
                break;
            }
            first--;
            taken += DateReader.isDuration(above.text()) ? 0 : 1;
        }
        return dated.item() > 0 ? at : first;
    }

    /** Whether a line looks like one of those that head the first role. */
    private static boolean looksAlike(List<Line> lines, Line line, Anchor anchor) {
        return lines.subList(anchor.first(), anchor.last() + 1).stream().anyMatch(head -> looksLike(head, line));
    }

    private static boolean looksLike(Line one, Line other) {
        return one.layout().bold() == other.layout().bold()
                && one.layout().heading() == other.layout().heading()
                && Math.abs(one.layout().size() - other.layout().size()) < 0.6;
    }

    private boolean isHead(List<Line> lines, int i) {
        Line line = lines.get(i);
        String text = line.text();
        return line.layout().item() == 0
                && text.length() <= LONGEST_HEAD
                && !(text.endsWith(".") && !legalForms.isIn(text))
                && !text.endsWith(":")
                && text.indexOf('\t') == text.lastIndexOf('\t')
                && !Character.isLowerCase(text.charAt(0))
                && !isDated(line);
    }

    /** The last line below that belongs to the head: as many as are missing, and none that heads the next role. */
    private int last(List<Line> lines, int at, int first, int next, int before, int below) {
        int pieces = 0;
        boolean title = false;
        for (int i = first; i <= at; i++) {
            pieces += SELF_EMPLOYED.matcher(lines.get(i).text()).matches() ? 1 : 0;
            for (String piece : pieces(lines.get(i).text())) {
                pieces++;
                title |= titles.isInWithEndings(piece);
            }
        }
        int last = at;
        while (last + 1 < lines.size() && last + 1 < Math.max(next, at + 1) && last - at < ENOUGH) {
            Line line = lines.get(last + 1);
            boolean isPlace = PLACE.matcher(line.text()).matches()
                    && !titles.isInWithEndings(line.text())
                    && !legalForms.isIn(line.text());
            boolean isRest = DateReader.isDuration(line.text())
                    || employmentTypes.is(line.text())
                    || dates.isPresent(line.text());
            boolean missing = ((pieces < ENOUGH || !title) && last - at < below)
                    || (pieces < ENOUGH && title && last == at && isOrganisation(line.text()));
            isPlace &= !missing;
            if (!isHead(lines, last + 1) || (!missing && !isPlace && !isRest)) {
                break;
            }
            if (missing && !isPlace && before > 0 && line.text().length() > LONGEST_HEAD / ENOUGH && title) {
                break;
            }
            for (String piece : pieces(line.text())) {
                pieces += isPlace ? 0 : 1;
                title |= titles.isInWithEndings(piece);
            }
            last++;
            if (isPlace) {
                break;
            }
        }
        return last;
    }

    /** Whether a line is short and names an organisation, and no role. */
    private boolean isOrganisation(String text) {
        return text.length() <= LONGEST_HEAD / ENOUGH
                && organisations.isIn(text)
                && Character.isUpperCase(text.charAt(0))
                && !titles.isInWithEndings(text);
    }

    private List<String> pieces(String line) {
        Period period = dates.first(line);
        String rest = period == null ? DateReader.without(line) : period.cutFrom(line);
        List<String> pieces = new ArrayList<>();
        for (String piece : AT.split(rest)) {
            String bare = DateReader.without(piece);
            if (!bare.isEmpty()
                    && !employmentTypes.is(bare)
                    && !DateReader.isDuration(bare)
                    && !dates.isPresent(bare)) {
                pieces.add(bare);
            }
        }
        return pieces;
    }

    /** Whether titles stand before employers, counted over the roles that tell. */
    private boolean titleFirst(List<Line> lines, List<Anchor> anchors) {
        int titleFirst = 0;
        for (Anchor anchor : anchors) {
            List<String> pieces = new ArrayList<>();
            lines.subList(anchor.first(), anchor.last() + 1).forEach(line -> pieces.addAll(pieces(line.text())));
            if (pieces.size() >= ENOUGH) {
                boolean first = titles.isInWithEndings(pieces.get(0));
                boolean second = titles.isInWithEndings(pieces.get(1));
                titleFirst += first == second ? 0 : first ? 1 : -1;
            }
        }
        return titleFirst >= 0;
    }

    /** What heads a role. */
    private final class Head {
        private final Text text;
        private final Anchor anchor;
        private final Line dated;
        private final List<Piece> places = new ArrayList<>();
        private final List<Piece> remarks = new ArrayList<>();
        private @Nullable Piece open;
        private @Nullable Piece selfEmployed;
        private final Map<RoleField, Piece> stated = new EnumMap<>(RoleField.class);
        private @Nullable Told<String> title;
        private @Nullable Told<String> employer;

        Head(List<Line> lines, Anchor anchor, Text text, boolean titleFirst) {
            this.text = text;
            this.anchor = anchor;
            this.dated = lines.get(anchor.at());
            List<Piece> found = new ArrayList<>();
            for (int i = anchor.first(); i <= anchor.last(); i++) {
                Line line = lines.get(i);
                if (!label(line, i)) {
                    open = dates.isPresent(line.text()) ? new Piece(line.text(), line, i) : open;
                    for (String piece : pieces(line.text())) {
                        found.add(new Piece(piece, line, i));
                    }
                    for (String piece : AT.split(line.text())) {
                        selfEmployed = SELF_EMPLOYED.matcher(piece.strip()).matches()
                                ? new Piece(piece.strip(), line, i)
                                : selfEmployed;
                    }
                }
            }
            places(found);
            choose(found, titleFirst);
        }

        private boolean label(Line line, int row) {
            Matcher labelled = LABELLED.matcher(line.text());
            if (!labelled.matches()) {
                return false;
            }
            for (Map.Entry<RoleField, List<String>> field : words.fields().entrySet()) {
                if (new WordSet(field.getValue()).is(labelled.group(1))) {
                    stated.put(field.getKey(), new Piece(labelled.group(2).strip(), line, row));
                    return true;
                }
            }
            return false;
        }

        /** Takes places out, as long as a title and an employer are left. */
        private void places(List<Piece> found) {
            for (int i = found.size() - 1; i > 0 && found.size() > ENOUGH; i--) {
                Piece piece = found.get(i);
                if (PLACE.matcher(piece.text()).matches()
                        && !titles.isInWithEndings(piece.text())
                        && !organisations.isIn(piece.text())) {
                    places.add(found.remove(i));
                }
            }
        }

        private void choose(List<Piece> found, boolean titleFirst) {
            Piece statedTitle = stated.get(RoleField.TITLE);
            Piece statedEmployer = stated.get(RoleField.EMPLOYER);
            List<Piece> left = new ArrayList<>(found);
            Piece chosen = statedTitle == null ? titleOf(left) : null;
            boolean sure = chosen != null && others(left) <= 0;
            if (chosen == null && statedTitle == null && left.size() >= ENOUGH) {
                chosen = left.get(titleFirst ? 0 : 1);
            }
            if (chosen != null) {
                left.remove(chosen);
                if (left.isEmpty() && statedEmployer == null) {
                    chosen = apart(chosen, left);
                }
                title = text.told(chosen.text(), chosen.line(), chosen.text(), sure ? Sureness.READ : Sureness.GUESSED);
            }
            if (statedTitle != null) {
                title = text.told(statedTitle.text(), statedTitle.line(), statedTitle.text(), Sureness.STATED);
            }
            if (statedEmployer != null) {
                employer =
                        text.told(statedEmployer.text(), statedEmployer.line(), statedEmployer.text(), Sureness.STATED);
            } else if (selfEmployed != null
                    && left.stream()
                            .allMatch(piece -> PLACE.matcher(piece.text()).matches())) {
                employer = text.told(selfEmployed.text(), selfEmployed.line(), selfEmployed.text(), Sureness.READ);
                places.addAll(left);
            } else if (!left.isEmpty()) {
                Piece piece = employerOf(left);
                String name = withoutPlace(piece);
                boolean one = left.size() == 1 || legalForms.isIn(piece.text());
                employer = text.told(
                        name,
                        piece.line(),
                        piece.text(),
                        title != null && sure && one ? Sureness.READ : Sureness.GUESSED);
                left.remove(piece);
                for (Piece other : left) {
                    boolean place = other.text().matches("\\p{Lu}[\\p{L}.'\u2019 -]{1,30}")
                            && !titles.isInWithEndings(other.text());
                    (place ? places : remarks).add(other);
                }
            }
        }

        private @Nullable Piece titleOf(List<Piece> pieces) {
            Piece best = null;
            for (Piece piece : pieces) {
                if (titles.isInWithEndings(piece.text())
                        && (best == null || (legalForms.isIn(best.text()) && !legalForms.isIn(piece.text())))) {
                    best = piece;
                }
            }
            return best;
        }

        /** How many other pieces could be a title as well. */
        private int others(List<Piece> pieces) {
            return (int) pieces.stream()
                            .filter(piece -> titles.isInWithEndings(piece.text()) && !legalForms.isIn(piece.text()))
                            .count()
                    - 1;
        }

        private Piece employerOf(List<Piece> pieces) {
            return pieces.stream()
                    .filter(piece -> legalForms.isIn(piece.text()))
                    .findFirst()
                    .or(() -> pieces.stream()
                            .filter(piece -> organisations.isIn(piece.text()))
                            .findFirst())
                    .orElse(pieces.get(0));
        }

        /** "Product Owner, Acme GmbH" in one piece: what follows the comma is the employer, if it can be one. */
        private Piece apart(Piece piece, List<Piece> left) {
            int comma = commaBeforeEmployer(piece.text());
            if (comma < 0) {
                return apartAtSlash(piece, left);
            }
            String before = piece.text().substring(0, comma);
            String after = piece.text().substring(comma + 2);
            if (employmentTypes.is(after)) {
                return piece;
            }
            if (titles.isInWithEndings(before)) {
                left.add(new Piece(after, piece.line(), piece.row()));
                return new Piece(before, piece.line(), piece.row());
            }
            left.add(new Piece(before, piece.line(), piece.row()));
            return new Piece(after, piece.line(), piece.row());
        }

        /** "Support agent / Acme": only one side can be the title. */
        private Piece apartAtSlash(Piece piece, List<Piece> left) {
            String[] sides = piece.text().split(" / ");
            if (sides.length != 2 || titles.isInWithEndings(sides[0]) == titles.isInWithEndings(sides[1])) {
                return piece;
            }
            boolean titleFirst = titles.isInWithEndings(sides[0]);
            left.add(new Piece(sides[titleFirst ? 1 : 0], piece.line(), piece.row()));
            return new Piece(sides[titleFirst ? 0 : 1], piece.line(), piece.row());
        }

        /** The comma before what has a legal form, else the first. */
        private int commaBeforeEmployer(String text) {
            int comma = text.indexOf(", ");
            for (int at = comma; at >= 0; at = text.indexOf(", ", at + 1)) {
                String next = text.substring(at + 2).split(",")[0];
                if (legalForms.isIn(next) && !titles.isInWithEndings(next)) {
                    return at;
                }
            }
            return comma;
        }

        /** The name of an employer alone; what it is stands behind it in brackets, and where behind a comma. */
        private String withoutPlace(Piece piece) {
            String name = piece.text();
            int open = name.indexOf(" (");
            if (open > 0 && !legalForms.is(name.substring(open))) {
                remarks.add(new Piece(name.substring(open + 2).replaceFirst("\\)$", ""), piece.line(), piece.row()));
                name = name.substring(0, open);
            }
            int comma = name.indexOf(", ");
            if (comma < 0) {
                return name.replaceAll("[,;]$", "");
            }
            String after = name.substring(comma + 2);
            String next = after.split(",")[0];
            if (organisations.isIn(next)) {
                int more = after.indexOf(", ");
                return more < 0 ? name : name.substring(0, comma + 2 + more);
            }
            boolean place = Character.isUpperCase(after.charAt(0)) && !after.matches(".*\\d.*");
            (place ? places : remarks).add(new Piece(after, piece.line(), piece.row()));
            return name.substring(0, comma);
        }

        boolean isOfAnEmployerOnly() {
            return title == null && employer != null;
        }

        Position position(List<Line> body) {
            Told<PartialDate> start = null;
            Told<End> end = null;
            Period period = anchor.period();
            if (period != null) {
                Sureness sureness = stated.containsKey(RoleField.TIME)
                        ? Sureness.STATED
                        : period.sure() ? Sureness.READ : Sureness.GUESSED;
                String said =
                        dated.text().substring(period.start(), period.end()).strip();
                start = text.told(period.from(), dated, said, sureness);
                end = period.to() == null ? null : text.told(period.to(), dated, said, sureness);
            }
            if (title == null && employer != null && titlesLikely(employer.value())) {
                title = employer;
                employer = null;
            }
            if (end == null && open != null) {
                end = text.told(new End.Open(), open.line(), open.text(), Sureness.READ);
            }
            if (end == null && start != null && period != null && dated.layout().item() == 0 && isYearAlone(period)) {
                end = text.told(new End.On(period.from()), dated, start.source().words(), Sureness.READ);
            }
            List<Told<String>> about = new ArrayList<>();
            remarks.forEach(remark -> about.add(text.read(remark.text(), remark.line())));
            List<Told<String>> highlights = new ArrayList<>();
            body(body, about, highlights);
            return new Position(title, employer, start, end, about, highlights);
        }

        private boolean isYearAlone(Period period) {
            return !period.isRange() && period.from().month() == null;
        }

        private boolean titlesLikely(String name) {
            return titles.isInWithEndings(name) && !legalForms.isIn(name);
        }

        private void body(List<Line> body, List<Told<String>> about, List<Told<String>> highlights) {
            boolean hasItems = body.stream().anyMatch(line -> line.layout().item() > 0);
            boolean hanging = text.hangs(body);
            Line first = null;
            Line last = null;
            String soFar = "";
            boolean underLabel = false;
            for (Line line : body) {
                if (last != null && first != null && text.goesOn(first, last, soFar, line, hanging)) {
                    soFar = Text.join(soFar, line.text());
                    last = line;
                    continue;
                }
                if (first != null) {
                    put(first, soFar, hasItems && first.layout().item() == 0 && !underLabel, about, highlights);
                }
                if (labels.is(line.text())) {
                    underLabel = !hasItems || line.text().endsWith(":");
                    first = null;
                    last = null;
                    continue;
                }
                first = line;
                last = line;
                soFar = line.text();
            }
            if (first != null) {
                put(first, soFar, hasItems && first.layout().item() == 0 && !underLabel, about, highlights);
            }
        }

        private void put(
                Line line, String words, boolean isAbout, List<Told<String>> about, List<Told<String>> highlights) {
            (isAbout ? about : highlights).add(text.read(words, line));
        }
    }
}
