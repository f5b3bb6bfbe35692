package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Resume.Education;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.SpokenLanguage;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.ResumeWords.Section;
import io.readiness.intake.resume.Sections.Part;
import java.util.ArrayList;
import java.util.List;

/** Takes from a document what it tells of a working life; safe to share. */
public final class ResumeReader {
    private static final int SENTENCE = 8;
    private static final int LONGEST_HEADLINE = 120;

    private final ResumeWords words;
    private final DateReader dates;
    private final Sections sections;
    private final PositionReader positions;
    private final OtherParts others;
    private final WordSet titles;

    public ResumeReader(ResumeWords words) {
        this.words = words;
        this.dates = new DateReader(words);
        this.sections = new Sections(words, dates);
        this.positions = new PositionReader(words, dates);
        this.others = new OtherParts(words, dates);
        this.titles = new WordSet(words.titles());
    }

    /** What a document tells; nothing of a format whose fields somebody else knows. */
    public Resume read(SourceDocument document) {
        Door door = new Door(words, document);
        if (document.format() == Format.LINKEDIN_EXPORT) {
            return new ExportReader(document, dates, door).read();
        }
        return new Reading(document, door).read();
    }

    /** One document while it is read. */
    private final class Reading {
        private final Door door;
        private final Text text;
        private final List<Part> parts;
        private final List<Position> roles = new ArrayList<>();
        private final List<Certificate> certificates = new ArrayList<>();
        private final List<Education> education = new ArrayList<>();
        private final List<Told<String>> skills = new ArrayList<>();
        private final List<Told<String>> summary = new ArrayList<>();
        private final List<Told<SpokenLanguage>> languages = new ArrayList<>();
        private final List<Unused> unused = new ArrayList<>();
        private boolean named;

        Reading(SourceDocument document, Door door) {
            this.door = door;
            this.text = new Text(document);
            this.parts = sections.of(document);
        }

        Resume read() {
            parts.stream().filter(part -> part.kinds().isEmpty()).forEach(this::findName);
            parts.forEach(this::read);
            unused.addAll(door.dropped());
            return new Resume(roles, certificates, education, skills, summary, languages, unused);
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
            List<Line> lines = passed(part.lines());
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
                certificates.addAll(others.certificates(
                        lines.stream()
                                .filter(line -> others.isCertificate(line.text()))
                                .toList(),
                        text));
                education.addAll(others.education(
                        lines.stream()
                                .filter(line -> !others.isCertificate(line.text()))
                                .toList(),
                        text));
            } else if (part.is(Section.EDUCATION)) {
                education.addAll(others.education(lines, text));
            } else {
                certificates.addAll(others.certificates(lines, text));
            }
        }

        private void summarise(List<Line> lines) {
            Line last = null;
            for (Line line : lines) {
                int end = summary.size() - 1;
                if (last != null && text.goesOn(last, summary.get(end).value(), line)) {
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
            for (Line line : lines.subList(0, role)) {
                String kept = door.pass(line.text(), line.place(), true);
                if (kept.isEmpty() || door.isDocumentTitle(kept)) {
                    continue;
                }
                boolean headline = titles.isInWithEndings(kept) && kept.length() <= LONGEST_HEADLINE;
                boolean sentence = kept.split("\\s+").length >= SENTENCE;
                if (headline || sentence || (!said.isEmpty() && text.goesOn(line, kept, line))) {
                    said.add(new Line(kept, line.place(), line.layout()));
                } else {
                    door.drop(door.kindOf(kept), line.place());
                }
            }
            summarise(said);
            if (role < lines.size()) {
                roles.addAll(positions.read(passed(lines.subList(role, lines.size())), text, unused::add));
            }
        }

        private int firstRole(List<Line> lines) {
            for (int i = 0; i < lines.size(); i++) {
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

        private List<Line> passed(List<Line> lines) {
            List<Line> passed = new ArrayList<>();
            for (Line line : lines) {
                String kept = door.pass(line.text(), line.place(), false);
                if (!kept.isEmpty()) {
                    passed.add(new Line(kept, line.place(), line.layout()));
                }
            }
            return passed;
        }

        private void leaveOut(List<Line> lines, Reason reason) {
            lines.forEach(line -> unused.add(new LeftOut(reason, text.source(line))));
        }
    }
}
