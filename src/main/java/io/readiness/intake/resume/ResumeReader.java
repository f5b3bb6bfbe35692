package io.readiness.intake.resume;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Resume.Education;
import io.readiness.intake.resume.Resume.PersonalData;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.SpokenLanguage;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.ResumeWords.Section;
import io.readiness.intake.resume.Sections.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from a document what it tells of a working life; safe to share. */
public final class ResumeReader {
    /** Between the pieces of a line that says several things about a person. */
    private static final Pattern PIECES =
            Pattern.compile("\\t|\\s?[|\u00B7\u2022;]\\s?|\\s[\u2013\u2014-]\\s|(?<=\\p{Ll}{3})\\.\\s");

    private static final Pattern WHERE = Pattern.compile(
            "\\s(?:in|from|based|at|aus|\u00E0)\\s+(?:in\\s+)?\\p{Lu}.*|,\\s*\\p{Lu}[\\p{L} ]+,\\s*\\p{Lu}.*");
    private static final Pattern SIGNED =
            Pattern.compile("\\p{Lu}[\\p{L}. -]{1,40},\\s*(?:im|den|le|am|on)?\\s*\\S.{0,60}");
    private static final int SENTENCE = 8;
    private static final int LONGEST_HEADLINE = 120;

    private final ResumeWords words;
    private final Readers dated;
    private final Readers daysFirst;
    private final Readers monthsFirst;
    private final WordSet titles;

    public ResumeReader(ResumeWords words) {
        DateReader dates = new DateReader(words);
        this.words = words;
        this.dated = Readers.of(words, dates);
        this.daysFirst = Readers.of(words, dates.with(true));
        this.monthsFirst = Readers.of(words, dates.with(false));
        this.titles = new WordSet(words.titles());
    }

    /** Who reads the parts of a document whose dates are written in one way. */
    private record Readers(DateReader dates, Sections sections, PositionReader positions, OtherParts others) {
        static Readers of(ResumeWords words, DateReader dates) {
            return new Readers(
                    dates, new Sections(words, dates), new PositionReader(words, dates), new OtherParts(words, dates));
        }
    }

    /**
     * What a document tells; nothing of a format whose fields somebody else knows.
     *
     * @param allowance the time that is left for the document
     * @throws UnreadableDocument when the time is over
     */
    public Resume read(SourceDocument document, Allowance allowance) {
        Boolean areDaysFirst = DateReader.areDaysFirst(document.lines().stream().map(Line::text));
        Readers readers = areDaysFirst == null ? dated : areDaysFirst ? daysFirst : monthsFirst;
        Door door = new Door(words, document, allowance);
        if (document.format() == Format.LINKEDIN_EXPORT) {
            return new ExportReader(document, readers.dates(), door, allowance).read();
        }
        return new Reading(new TidyLines(readers.dates()).of(document, allowance), door, readers, allowance).read();
    }

    /** One document while it is read. */
    private final class Reading {
        private final Door door;
        private final Text text;
        private final DateReader dates;
        private final PositionReader positions;
        private final OtherParts others;
        private final List<Part> parts;
        private final List<Position> roles = new ArrayList<>();
        private final List<Certificate> certificates = new ArrayList<>();
        private final List<Education> education = new ArrayList<>();
        private final List<Told<String>> skills = new ArrayList<>();
        private final List<Told<String>> summary = new ArrayList<>();
        private final List<Told<SpokenLanguage>> languages = new ArrayList<>();
        private final List<Unused> unused = new ArrayList<>();
        private boolean named;

        Reading(SourceDocument document, Door door, Readers readers, Allowance allowance) {
            this.door = door;
            this.text = new Text(document, allowance);
            this.dates = readers.dates();
            this.positions = readers.positions();
            this.others = readers.others();
            this.parts = readers.sections().of(document, allowance);
        }

        Resume read() {
            parts.stream()
                    .filter(part -> part.kinds().isEmpty() || part.is(Section.PERSONAL))
                    .flatMap(part -> part.lines().stream())
                    .forEach(line -> named |= !named && door.takeNameBehindLabel(line));
            parts.stream().filter(part -> part.kinds().isEmpty()).forEach(this::findName);
            parts.forEach(this::read);
            unused.addAll(door.dropped());
            return new Resume(
                    new ToldTwice(roles).joined(), certificates, education, skills, summary, languages, unused);
        }

        private void findName(Part part) {
            for (Line line : part.lines()) {
                boolean blank = door.pass(line.text(), line.place(), true).isEmpty();
                if (!named
                        && !blank
                        && !door.isDocumentTitle(line.text())
                        && !titles.isInWithEndings(firstPart(line))) {
                    named = door.takeName(line);
                    return;
                }
            }
        }

        private static String firstPart(Line line) {
            return line.text().split("\\t|\\s[|\u00B7\u2022\u2013\u2014-]\\s|,\\s")[0];
        }

        private void read(Part part) {
            if (part.kinds().isEmpty()) {
                preamble(part);
                return;
            }
            if (part.is(Section.PERSONAL)) {
                personal(part);
                return;
            }
            List<Line> lines = passed(part.lines(), part.is(Section.EXPERIENCE));
            if (part.is(Section.EXPERIENCE)) {
                roles.addAll(positions.read(lines, text, unused::add));
            } else if (part.is(Section.EDUCATION) || part.is(Section.CERTIFICATES)) {
                learnt(part, lines);
            } else if (part.is(Section.SKILLS)) {
                List<Line> notUnderstood = new ArrayList<>();
                skills.addAll(others.skills(lines, text, notUnderstood));
                leaveOut(notUnderstood, Reason.NOT_UNDERSTOOD);
            } else if (part.is(Section.LANGUAGES)) {
                languages.addAll(others.languages(lines, text));
            } else if (part.is(Section.SUMMARY)) {
                summarise(lines);
            } else {
                leaveOut(lines, Reason.OTHER_SECTION);
            }
        }

        private void learnt(Part part, List<Line> lines) {
            if (part.is(Section.EDUCATION) && part.is(Section.CERTIFICATES)) {
                apart(lines, others::isCertificate);
            } else if (part.is(Section.EDUCATION)) {
                apart(lines, others::isSurelyCertificate);
            } else {
                certificates.addAll(others.certificates(lines, text, unused::add));
            }
        }

        /** A certificate among schools is one; who issued it may stand below. */
        private void apart(List<Line> lines, Predicate<String> isCertificate) {
            List<Line> held = new ArrayList<>();
            List<Line> learnt = new ArrayList<>();
            boolean below = false;
            for (Line line : lines) {
                boolean is = isCertificate.test(line.text()) || (below && others.isIssuer(line.text()));
                (is ? held : learnt).add(line);
                below = is;
            }
            certificates.addAll(others.certificates(held, text, unused::add));
            education.addAll(others.education(learnt, text));
        }

        private void summarise(List<Line> lines) {
            Line last = null;
            for (Line line : lines) {
                int end = summary.size() - 1;
                if (last != null && text.goesOn(last, last, summary.get(end).value(), line, false)) {
                    Told<String> before = summary.remove(end);
                    String whole = Text.join(before.value(), line.text().replace('\t', ' '));
                    summary.add(new Told<>(
                            whole,
                            new Told.Source(
                                    before.source().document(), before.source().place(), whole),
                            before.sureness()));
                } else {
                    summary.add(text.read(line.text(), line));
                }
                last = line;
            }
        }

        /** What stands above the first heading: who the person is, a headline, and sometimes all there is. */
        private void preamble(Part part) {
            List<Line> lines = part.lines();
            int role = firstRole(lines);
            List<Line> said = new ArrayList<>();
            Line before = null;
            for (Line line : lines.subList(0, role)) {
                String kept = door.pass(line.text(), line.place(), true);
                boolean whole =
                        kept.equals(line.text()) && !PIECES.matcher(kept).find();
                boolean goesOn = before != null
                        && before.text().split("\\s+").length >= SENTENCE
                        && text.goesOn(before, before, before.text(), line, false);
                before = null;
                if (whole && (kept.split("\\s+").length >= SENTENCE || goesOn) && !door.isOfThePerson(kept)) {
                    said.add(line);
                    before = line;
                } else if (!kept.isEmpty() && !door.isDocumentTitle(kept)) {
                    pieces(line, kept, said);
                }
            }
            summarise(said);
            if (role < lines.size()) {
                roles.addAll(positions.read(passed(lines.subList(role, lines.size()), true), text, unused::add));
            }
        }

        /** Of a short line only what names a role is kept, and not where. */
        private void pieces(Line line, String kept, List<Line> said) {
            for (String piece : PIECES.split(kept)) {
                String headline = WHERE.matcher(piece)
                        .replaceFirst("")
                        .replaceAll("[\\s,;.]+$", "")
                        .strip();
                if (titles.isInWithEndings(headline)
                        && headline.length() <= LONGEST_HEADLINE
                        && !door.isOfThePerson(headline)) {
                    said.add(new Line(headline, line.place(), line.layout()));
                } else if (!piece.isBlank()) {
                    door.drop(door.kindOf(piece), line.place());
                }
            }
        }

        private int firstRole(List<Line> lines) {
            for (int i = 0; i < lines.size(); i++) {
                text.time();
                if (positions.isRole(lines.get(i))
                        || (positions.isDated(lines.get(i))
                                && i > 0
                                && titles.isInWithEndings(lines.get(i - 1).text()))) {
                    boolean above = i > 1 && !positions.isRole(lines.get(i));
                    return above ? i - 1 : i;
                }
            }
            return lines.size();
        }

        private void personal(Part part) {
            for (Line line : part.lines()) {
                String kept = door.pass(line.text(), line.place(), true);
                if (!kept.isEmpty()) {
                    door.drop(door.kindOf(kept), line.place());
                }
            }
        }

        /** Lines without what is about the person; where people are reached, the whole block is about them. */
        private List<Line> passed(List<Line> lines, boolean ofWork) {
            Set<Integer> reached = new HashSet<>();
            List<Line> passed = new ArrayList<>();
            for (Line line : lines) {
                String kept = door.pass(line.text(), line.place(), false);
                if (!kept.equals(line.text()) && line.layout().item() == 0 && door.reaches(line.text())) {
                    reached.add(line.layout().block());
                }
                if (!kept.isEmpty()) {
                    passed.add(new Line(kept, line.place(), line.layout()));
                }
            }
            int last =
                    lines.isEmpty() ? 0 : lines.get(lines.size() - 1).layout().block();
            passed.removeIf(line -> {
                boolean outOfPlace = !ofWork
                        || (line.layout().block() == last && line.layout().item() == 0 && !positions.isDated(line));
                boolean about = (reached.contains(line.layout().block()) && outOfPlace)
                        || (!ofWork && door.isPrivate(line.text()))
                        || isSignature(line);
                if (about) {
                    door.drop(door.kindOf(line.text()), line.place());
                }
                return about;
            });
            return passed;
        }

        /** A place and a day below all the rest, or beside the person's own name. */
        private boolean isSignature(Line line) {
            return SIGNED.matcher(line.text()).matches()
                    && isDay(dates.first(line.text()))
                    && line.layout().item() == 0
                    && (isLast(line) || door.hasDropped(PersonalData.NAME, line.place()))
                    && !others.isCertificate(line.text())
                    && !titles.isInWithEndings(line.text());
        }

        /** Whether nothing but the person's name stands below a line. */
        private boolean isLast(Line line) {
            List<Line> all = parts.get(parts.size() - 1).lines();
            int last = all.size() - 1;
            while (last > 0
                    && !all.get(last).place().equals(line.place())
                    && door.hasDropped(PersonalData.NAME, all.get(last).place())) {
                last--;
            }
            return last >= 0 && all.get(last).place().equals(line.place());
        }

        private static boolean isDay(DateReader.@Nullable Period period) {
            return period != null && !period.isRange() && period.from().month() != null;
        }

        private void leaveOut(List<Line> lines, Reason reason) {
            lines.forEach(line -> unused.add(
                    new LeftOut(positions.isPresentRole(line) ? Reason.MAY_BE_A_ROLE : reason, text.source(line))));
        }
    }
}
