package io.readiness.intake.resume;

import static io.readiness.intake.resume.RoleWords.ENOUGH;

import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.DateReader.Period;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.RoleFinder.Anchor;
import io.readiness.intake.resume.Told.Sureness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the roles of a part: where each begins, what heads it, and what was done in it. */
final class PositionReader {
    private final RoleWords words;
    private final WordSet labels;

    PositionReader(ResumeWords words, DateReader dates) {
        this.words = new RoleWords(words, dates);
        this.labels = new WordSet(words.labels());
    }

    boolean isDated(Line line) {
        return words.isDated(line);
    }

    boolean isRole(Line line) {
        return words.isRole(line);
    }

    boolean isPresentRole(Line line) {
        return words.isPresentRole(line);
    }

    List<Position> read(List<Line> lines, Text text, Consumer<Unused> unused) {
        List<Anchor> anchors = new RoleFinder(words, lines, text).anchors();
        List<Position> positions = new ArrayList<>();
        for (Line line :
                anchors.isEmpty() ? lines : lines.subList(0, anchors.get(0).first())) {
            unused.accept(new LeftOut(
                    words.mayBeRole(line) ? Reason.MAY_BE_A_ROLE : Reason.NOT_UNDERSTOOD, text.source(line)));
        }
        boolean titleFirst = titleFirst(lines, anchors);
        Told<String> employer = null;
        boolean grouped = false;
        for (int i = 0; i < anchors.size(); i++) {
            text.time();
            Anchor anchor = anchors.get(i);
            Anchor next = i + 1 < anchors.size() ? anchors.get(i + 1) : null;
            int end = next == null ? lines.size() : next.first();
            RoleHead head = new RoleHead(words, lines, anchor, text, titleFirst);
            if (next != null && head.isOfAnEmployerOnly() && end == anchor.last() + 1 && namesARole(lines, next)) {
                employer = head.employer();
                grouped = true;
                continue;
            }
            if (head.employer() == null && employer != null && (grouped || isGroup(anchors, i))) {
                head.employedBy(employer);
            }
            grouped &= head.employer() == null || head.employer().equals(employer);
            employer = head.employer() == null ? employer : head.employer();
            head.places()
                    .forEach(line -> unused.accept(new LeftOut(
                            Reason.PLACE_OF_WORK,
                            text.told("", line, "", Sureness.READ).source())));
            List<Line> body = new ArrayList<>(lines.subList(anchor.last() + 1, end));
            body.removeIf(line -> {
                boolean row = isRowBeside(lines.get(anchor.at()), line);
                if (row) {
                    unused.accept(new LeftOut(Reason.NOT_UNDERSTOOD, text.source(line)));
                }
                return row;
            });
            body.stream()
                    .filter(words::mayBeRole)
                    .forEach(line -> unused.accept(new LeftOut(Reason.MAY_BE_A_ROLE, text.source(line))));
            positions.add(new Body(head, body, text).position());
        }
        return positions;
    }

    /** A row with a date in a table of roles that tells none, such as of a year off, is nothing that was done in the role above. */
    private boolean isRowBeside(Line role, Line line) {
        Period period = words.dates().first(line.text());
        return period != null
                && period.start() == 0
                && line.layout().item() == 0
                && role.layout().block() == line.layout().block()
                && role.text().contains("\t")
                && line.text().contains("\t");
    }

    /** Whether less stands above a role than above the first one: what is missing stands there once for several. */
    private static boolean isGroup(List<Anchor> anchors, int i) {
        int above = anchors.get(i).at() - anchors.get(i).first();
        return i > 0 && above < anchors.get(0).at() - anchors.get(0).first();
    }

    private boolean namesARole(List<Line> lines, Anchor anchor) {
        return lines.subList(anchor.first(), anchor.last() + 1).stream().anyMatch(line -> words.isTitle(line.text()));
    }

    /** Whether titles stand before employers, counted over the roles that tell. */
    private boolean titleFirst(List<Line> lines, List<Anchor> anchors) {
        int titleFirst = 0;
        for (Anchor anchor : anchors) {
            List<String> pieces = new ArrayList<>();
            lines.subList(anchor.first(), anchor.last() + 1).forEach(line -> pieces.addAll(words.pieces(line.text())));
            if (pieces.size() >= ENOUGH) {
                boolean first = words.isTitle(pieces.get(0));
                boolean second = words.isTitle(pieces.get(1));
                titleFirst += first == second ? 0 : first ? 1 : -1;
            }
        }
        return titleFirst >= 0;
    }

    /** What stands below the head of a role, wrapped lines joined. */
    private final class Body {
        private final RoleHead head;
        private final List<Line> lines;
        private final Text text;
        private final boolean hasItems;
        private final List<Told<String>> about = new ArrayList<>();
        private final List<Told<String>> highlights = new ArrayList<>();
        private @Nullable Line first;
        private String soFar = "";
        private boolean underLabel;

        Body(RoleHead head, List<Line> lines, Text text) {
            this.head = head;
            this.lines = lines;
            this.text = text;
            this.hasItems = lines.stream().anyMatch(line -> line.layout().item() > 0);
            this.about.addAll(head.remarks());
        }

        Position position() {
            boolean hanging = text.hangs(lines);
            Line last = null;
            for (Line line : lines) {
                if (first != null && last != null && text.goesOn(first, last, soFar, line, hanging)) {
                    soFar = Text.join(soFar, line.text());
                    last = line;
                    continue;
                }
                put();
                if (labels.is(line.text())) {
                    underLabel = !hasItems || line.text().endsWith(":");
                    last = null;
                    continue;
                }
                first = line;
                last = line;
                soFar = line.text();
            }
            put();
            return new Position(
                    head.title(), head.employer(), head.start(), head.end(), head.lasted(), about, highlights);
        }

        private void put() {
            if (first != null) {
                boolean isAbout = hasItems && first.layout().item() == 0 && !underLabel;
                (isAbout ? about : highlights).add(text.read(soFar, first));
            }
            first = null;
        }
    }
}
