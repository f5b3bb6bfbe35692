package io.readiness.intake.resume;

import static io.readiness.intake.resume.RoleWords.ENOUGH;

import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.DateReader.Lasting;
import io.readiness.intake.resume.DateReader.Period;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.Lasted;
import io.readiness.intake.resume.ResumeWords.RoleField;
import io.readiness.intake.resume.RoleFinder.Anchor;
import io.readiness.intake.resume.RoleWords.Labelled;
import io.readiness.intake.resume.Told.Sureness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What heads a role: its title, employer and time, and what else stands there. */
final class RoleHead {
    private final RoleWords words;
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

    /** A piece of what stands around a period. */
    private record Piece(String text, Line line) {}

    RoleHead(RoleWords words, List<Line> lines, Anchor anchor, Text text, boolean titleFirst) {
        this.words = words;
        this.text = text;
        this.anchor = anchor;
        this.dated = lines.get(anchor.at());
        List<Piece> found = new ArrayList<>();
        for (Line line : lines.subList(anchor.first(), anchor.last() + 1)) {
            Labelled labelled = words.labelled(line.text());
            if (labelled == null) {
                found.addAll(pieces(line));
            } else {
                stated.put(labelled.field(), new Piece(labelled.value(), line));
            }
        }
        takePlaces(found);
        choose(found, titleFirst);
        if (title == null && employer != null && isLikelyTitle(employer.value())) {
            title = employer;
            employer = null;
        }
    }

    private List<Piece> pieces(Line line) {
        open = words.dates().isPresent(line.text()) ? new Piece(line.text(), line) : open;
        for (String part : words.parts(line.text())) {
            selfEmployed = words.isSelfEmployed(part) ? new Piece(part, line) : selfEmployed;
        }
        return words.pieces(line.text()).stream()
                .map(piece -> new Piece(piece, line))
                .toList();
    }

    /** Takes places out, as long as a title and an employer are left; a city that everybody knows is no employer at all. */
    private void takePlaces(List<Piece> found) {
        for (int i = found.size() - 1; i >= 0 && found.size() > 1; i--) {
            String said = found.get(i).text();
            boolean sure = words.isPlace(said) && (found.size() > ENOUGH || words.isCity(said));
            boolean likely = i > 0
                    && found.size() > ENOUGH
                    && words.looksLikePlace(said)
                    && !words.isTitle(said)
                    && !words.isOfAnOrganisation(said);
            if (sure || likely) {
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
            title = told(chosen, sure ? Sureness.READ : Sureness.GUESSED);
        }
        if (statedTitle != null) {
            title = told(statedTitle, Sureness.STATED);
        }
        if (statedEmployer != null) {
            employer = told(statedEmployer, Sureness.STATED);
        } else if (selfEmployed != null && left.stream().allMatch(piece -> words.looksLikePlace(piece.text()))) {
            employer = told(selfEmployed, Sureness.READ);
            places.addAll(left);
        } else if (!left.isEmpty()) {
            employ(left, sure);
        }
    }

    private void employ(List<Piece> left, boolean sure) {
        Piece piece = employerOf(left);
        boolean one = left.size() == 1 || words.hasLegalForm(piece.text());
        employer = text.told(
                withoutPlace(piece),
                piece.line(),
                piece.text(),
                title != null && sure && one ? Sureness.READ : Sureness.GUESSED);
        left.remove(piece);
        for (Piece other : left) {
            boolean place = other.text().matches("\\p{Lu}[\\p{L}.'\u2019 -]{1,30}") && !words.isTitle(other.text());
            (place ? places : remarks).add(other);
        }
    }

    private Told<String> told(Piece piece, Sureness sureness) {
        return text.told(piece.text(), piece.line(), piece.text(), sureness);
    }

    private @Nullable Piece titleOf(List<Piece> pieces) {
        Piece best = null;
        for (Piece piece : pieces) {
            if (words.isTitle(piece.text())
                    && (best == null || (words.hasLegalForm(best.text()) && !words.hasLegalForm(piece.text())))) {
                best = piece;
            }
        }
        return best;
    }

    /** How many other pieces could be a title as well. */
    private int others(List<Piece> pieces) {
        return (int) pieces.stream()
                        .filter(piece -> isLikelyTitle(piece.text()))
                        .count()
                - 1;
    }

    private boolean isLikelyTitle(String said) {
        return words.isTitle(said) && !words.hasLegalForm(said);
    }

    private Piece employerOf(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> words.hasLegalForm(piece.text()))
                .findFirst()
                .or(() -> pieces.stream()
                        .filter(piece -> words.isOfAnOrganisation(piece.text()))
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
        if (words.isEmploymentType(after)) {
            return piece;
        }
        boolean titleFirst = words.isTitle(before);
        left.add(new Piece(titleFirst ? after : before, piece.line()));
        return new Piece(titleFirst ? before : after, piece.line());
    }

    /** "Support agent / Acme": only one side can be the title. */
    private Piece apartAtSlash(Piece piece, List<Piece> left) {
        String[] sides = piece.text().split(" / ");
        if (sides.length != 2 || words.isTitle(sides[0]) == words.isTitle(sides[1])) {
            return piece;
        }
        boolean titleFirst = words.isTitle(sides[0]);
        left.add(new Piece(sides[titleFirst ? 1 : 0], piece.line()));
        return new Piece(sides[titleFirst ? 0 : 1], piece.line());
    }

    /** The comma before what has a legal form, else the first. */
    private int commaBeforeEmployer(String said) {
        int comma = said.indexOf(", ");
        for (int at = comma; at >= 0; at = said.indexOf(", ", at + 1)) {
            String next = said.substring(at + 2).split(",")[0];
            if (words.hasLegalForm(next) && !words.isTitle(next)) {
                return at;
            }
        }
        return comma;
    }

    /** The name of an employer alone; what it is stands behind it in brackets, and where behind a comma. */
    private String withoutPlace(Piece piece) {
        String name = piece.text();
        int bracket = name.indexOf(" (");
        if (bracket > 0 && !words.isLegalForm(name.substring(bracket))) {
            remarks.add(new Piece(name.substring(bracket + 2).replaceFirst("\\)$", ""), piece.line()));
            name = name.substring(0, bracket);
        }
        int comma = name.indexOf(", ");
        if (comma < 0) {
            return name.replaceAll("[,;]$", "");
        }
        String after = name.substring(comma + 2);
        String next = after.split(",")[0];
        if (words.isOfAnOrganisation(next)) {
            int more = after.indexOf(", ");
            return more < 0 ? name : name.substring(0, comma + 2 + more);
        }
        boolean place = Character.isUpperCase(after.charAt(0)) && !after.matches(".*\\d.*");
        (place ? places : remarks).add(new Piece(after, piece.line()));
        return name.substring(0, comma);
    }

    boolean isOfAnEmployerOnly() {
        return title == null && employer != null;
    }

    @Nullable
    Told<String> title() {
        return title;
    }

    @Nullable
    Told<String> employer() {
        return employer;
    }

    /** Whose role it is where its own head tells none. */
    void employedBy(Told<String> other) {
        employer = other;
    }

    /** Where the employer is; told without the words. */
    List<Line> places() {
        return places.stream().map(Piece::line).toList();
    }

    /** What else is said of the employer or the role. */
    List<Told<String>> remarks() {
        return remarks.stream()
                .map(remark -> text.read(remark.text(), remark.line()))
                .toList();
    }

    @Nullable
    Told<PartialDate> start() {
        Period period = anchor.period();
        return period == null ? null : text.told(period.from(), dated, said(period), sureness(period));
    }

    @Nullable
    Told<End> end() {
        Period period = anchor.period();
        if (period != null && period.to() != null) {
            return text.told(period.to(), dated, said(period), sureness(period));
        }
        Lasting lasting = words.dates().lasting(dated.text());
        if (period == null && lasting != null && lasting.goesOn()) {
            return text.told(new End.Open(), dated, dated.text(), Sureness.READ);
        }
        if (open != null) {
            return text.told(new End.Open(), open.line(), open.text(), Sureness.READ);
        }
        return period != null && period.from().month() == null && dated.layout().item() == 0
                ? text.told(new End.On(period.from()), dated, said(period), Sureness.READ)
                : null;
    }

    /** How long it was held, where no dates tell it. */
    @Nullable
    Told<Lasted> lasted() {
        Lasting lasting = anchor.period() == null ? words.dates().lasting(dated.text()) : null;
        return lasting == null
                ? null
                : text.told(new Lasted(lasting.least(), lasting.most()), dated, dated.text(), Sureness.READ);
    }

    private String said(Period period) {
        return dated.text().substring(period.start(), period.end()).strip();
    }

    private Sureness sureness(Period period) {
        if (stated.containsKey(RoleField.TIME)) {
            return Sureness.STATED;
        }
        return period.sure() ? Sureness.READ : Sureness.GUESSED;
    }
}
