package io.readiness.intake.resume;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.ResumeWords.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts a document at its headings. */
final class Sections {
    private static final int LONGEST_HEADING = 60;
    private static final Pattern SPACED = Pattern.compile("(?:\\p{L} ){3,}\\p{L}(?: {1,}|$)?.*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:&|/|\\+|,|\\band\\b|\\bund\\b|\\bet\\b)\\s*");
    private static final Pattern TRANSLATED = Pattern.compile("([^(|]{3,40})\\s*[(|]\\s*([^()|]{3,40})\\)?");
    private static final Pattern INLINE = Pattern.compile("(\\p{L}[\\p{L} &/-]{2,40}?)\\s*[:\t]\\s*(\\S.*)");
    private static final Set<Section> INLINE_SECTIONS = EnumSet.of(
            Section.SKILLS,
            Section.LANGUAGES,
            Section.CERTIFICATES,
            Section.SUMMARY,
            Section.EDUCATION,
            Section.PERSONAL,
            Section.OTHER);

    /** Formats in which the look of a line is told. */
    private static final Set<Format> LAID_OUT = EnumSet.of(Format.PDF, Format.DOCX, Format.ODT, Format.RTF);

    /** Nobody begins a line of a role with these. */
    private static final Set<Section> OUT_OF_A_ROLE =
            EnumSet.of(Section.LANGUAGES, Section.CERTIFICATES, Section.EDUCATION);

    private final Map<String, Section> headings = new HashMap<>();
    private final DateReader dates;
    private final WordSet titles;

    Sections(ResumeWords words, DateReader dates) {
        words.headings().forEach((section, said) -> said.forEach(one -> headings.put(ResumeWords.plain(one), section)));
        this.dates = dates;
        this.titles = new WordSet(words.titles());
    }

    /**
     * Lines under one heading.
     *
     * @param kinds what they may tell of; none before the first heading, and under one that is not known
     * @param heading the heading; absent: before the first one of a column
     * @param lines the lines, without the heading
     */
    record Part(Set<Section> kinds, @Nullable Line heading, List<Line> lines) {
        boolean is(Section section) {
            return kinds.contains(section);
        }
    }

    /** How a heading looks. */
    private record Look(int heading, boolean bold, double size, boolean capitals, double indent) {
        static Look of(Line line) {
            Layout layout = line.layout();
            return new Look(layout.heading(), layout.bold(), layout.size(), isCapitals(line.text()), 0);
        }

        boolean stands() {
            return heading > 0 || bold || capitals || size > 0;
        }
    }

    List<Part> of(SourceDocument document, Allowance allowance) {
        List<Line> lines = document.lines();
        Map<Look, Integer> known = new HashMap<>();
        Map<Look, Integer> all = new HashMap<>();
        for (Line line : lines) {
            allowance.time();
            all.merge(Look.of(line), 1, Integer::sum);
            if (!heading(line.text()).isEmpty() && canBeHeading(line)) {
                known.merge(Look.of(line), 1, Integer::sum);
            }
        }
        List<Part> parts = new ArrayList<>();
        Part part = new Part(Set.of(), null, new ArrayList<>());
        int column = 0;
        for (int i = 0; i < lines.size(); i++) {
            allowance.time();
            Line line = lines.get(i);
            if (line.layout().column() != column) {
                column = line.layout().column();
                if (line.layout().item() == 0) {
                    parts.add(part);
                    part = new Part(Set.of(), null, new ArrayList<>());
                }
            }
            Set<Section> kinds = canBeHeading(line) ? heading(line.text()) : Set.of();
            boolean inExperience = part.is(Section.EXPERIENCE);
            if (!kinds.isEmpty() && !isWithin(line, kinds, inExperience, known)) {
                parts.add(part);
                part = new Part(kinds, line, new ArrayList<>());
            } else if (isUnknownHeading(line, part, known, all, document.format())) {
                parts.add(part);
                part = new Part(EnumSet.of(Section.OTHER), line, new ArrayList<>());
            } else {
                Matcher inline = INLINE.matcher(line.text());
                Set<Section> told = inline.matches() && line.layout().item() == 0 ? heading(inline.group(1)) : Set.of();
                if ((INLINE_SECTIONS.containsAll(told) || line.text().contains("\t"))
                        && !told.isEmpty()
                        && (!inExperience
                                || line.text().contains("\t")
                                || stands(line, known)
                                || (isNew(lines, i) && OUT_OF_A_ROLE.containsAll(told)))
                        && !(part.is(Section.SKILLS) || part.is(Section.PERSONAL))) {
                    parts.add(part);
                    part = new Part(told, line, new ArrayList<>());
                    part.lines().add(new Line(inline.group(2), line.place(), line.layout()));
                } else {
                    part.lines().add(line);
                }
            }
        }
        parts.add(part);
        parts.removeIf(one -> one.lines().isEmpty() && one.heading() == null);
        return parts;
    }

    /** Whether more space than usual stands above a line. */
    private static boolean isNew(List<Line> lines, int i) {
        return i > 0
                && lines.get(i - 1).layout().block() != lines.get(i).layout().block();
    }

    private static boolean stands(Line line, Map<Look, Integer> known) {
        return known.containsKey(Look.of(line))
                && (line.layout().heading() > 0 || line.layout().bold());
    }

    private boolean canBeHeading(Line line) {
        return line.text().length() <= LONGEST_HEADING && line.layout().item() == 0;
    }

    /** Within a role, "Achievements" is a label unless it looks as the headings of sections do. */
    private static boolean isWithin(Line line, Set<Section> kinds, boolean inExperience, Map<Look, Integer> known) {
        if (!inExperience) {
            return false;
        }
        int like = known.getOrDefault(Look.of(line), 0);
        boolean ambiguous = kinds.contains(Section.SUMMARY)
                || kinds.contains(Section.SKILLS)
                || kinds.contains(Section.OTHER)
                || kinds.contains(Section.EXPERIENCE)
                || line.text().endsWith(":");
        return ambiguous && like < 2 && known.values().stream().anyMatch(count -> count >= 2);
    }

    /** A line that looks as known headings look, and as nothing else does. */
    private boolean isUnknownHeading(
            Line line, Part part, Map<Look, Integer> known, Map<Look, Integer> all, Format format) {
        Look look = Look.of(line);
        int like = known.getOrDefault(look, 0);
        return like >= 2
                && look.stands()
                && canBeHeading(line)
                && (look.heading() > 0 || look.capitals() || LAID_OUT.contains(format))
                && like * 2 >= all.getOrDefault(look, 0)
                && dates.first(line.text()) == null
                && !titles.isInWithEndings(line.text())
                && !line.text().contains("\t")
                && part.heading() != null
                && !line.text().endsWith(".");
    }

    static boolean isCapitals(String text) {
        return text.length() > 2
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().anyMatch(Character::isLetter);
    }

    /** The sections that a heading is of; none where it is none. */
    Set<Section> heading(String text) {
        String said = SPACED.matcher(text).matches() && text.indexOf("  ") < 0 && isSpaced(text)
                ? text.replace(" ", "")
                : text;
        Section whole = headings.get(ResumeWords.plain(said));
        if (whole != null) {
            return EnumSet.of(whole);
        }
        Matcher translated = TRANSLATED.matcher(said);
        if (translated.matches()) {
            Set<Section> first = heading(translated.group(1));
            return first.isEmpty() ? heading(translated.group(2)) : first;
        }
        Set<Section> found = EnumSet.noneOf(Section.class);
        String[] parts = BETWEEN.split(said);
        for (String part : parts) {
            Section one = headings.get(ResumeWords.plain(part));
            if (one == null) {
                return Set.of();
            }
            found.add(one);
        }
        return found;
    }

    private static boolean isSpaced(String text) {
        long single = java.util.Arrays.stream(text.split(" "))
                .filter(word -> word.length() == 1)
                .count();
        return single * 2 > text.split(" ").length;
    }
}
