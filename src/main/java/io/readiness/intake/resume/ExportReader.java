package io.readiness.intake.resume;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Cell;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.DateReader.Period;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Resume.Education;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.PersonalData;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.Told.Sureness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a LinkedIn export: each field was filled in under its name, so it is stated. */
final class ExportReader {
    private final SourceDocument document;
    private final DateReader dates;
    private final Door door;
    private final Text text;
    private final List<Unused> unused = new ArrayList<>();

    ExportReader(SourceDocument document, DateReader dates, Door door, Allowance allowance) {
        this.document = document;
        this.dates = dates;
        this.door = door;
        this.text = new Text(document, allowance);
    }

    Resume read() {
        Map<String, Map<String, List<Line>>> rows = new LinkedHashMap<>();
        for (Line line : document.lines()) {
            text.time();
            Cell cell = line.layout().cell();
            if (cell != null && cell.header() != null) {
                rows.computeIfAbsent(
                                cell.table().toLowerCase(Locale.ROOT) + "\t" + cell.row(),
                                first -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.header().toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Position> positions = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        List<Education> education = new ArrayList<>();
        List<Told<String>> skills = new ArrayList<>();
        rows.forEach((row, fields) -> {
            switch (row.substring(0, row.indexOf('\t'))) {
                case "positions.csv" -> positions.add(position(fields));
                case "education.csv" -> education.add(education(fields));
                case "certifications.csv" -> {
                    Told<String> name = one(fields, "name");
                    if (name != null) {
                        certificates.add(new Certificate(
                                name,
                                one(fields, "authority"),
                                date(fields, "started on"),
                                date(fields, "finished on")));
                    }
                    drop(fields, "url", PersonalData.LINK);
                    drop(fields, "license number", PersonalData.CONTACT);
                }
                default -> {
                    Told<String> skill = one(fields, "name");
                    if (skill != null) {
                        skills.add(skill);
                    }
                }
            }
        });
        unused.addAll(door.dropped());
        return new Resume(positions, certificates, education, skills, List.of(), List.of(), unused);
    }

    private Position position(Map<String, List<Line>> fields) {
        List<Line> description = fields.getOrDefault("description", List.of());
        fields.getOrDefault("location", List.of())
                .forEach(line -> unused.add(new LeftOut(
                        Reason.PLACE_OF_WORK,
                        text.told("", line, "", Sureness.READ).source())));
        List<Told<String>> highlights = new ArrayList<>();
        for (Line line : description) {
            String kept = door.pass(line.text(), line.place(), false);
            if (!kept.isEmpty()) {
                highlights.add(text.told(kept, line, kept, Sureness.STATED));
            }
        }
        Told<PartialDate> start = date(fields, "started on");
        Told<PartialDate> finished = date(fields, "finished on");
        Told<End> end = finished == null
                ? open(start, fields.getOrDefault("finished on", List.of()))
                : new Told<>(new End.On(finished.value()), finished.source(), Sureness.STATED);
        return new Position(one(fields, "title"), one(fields, "company name"), start, end, List.of(), highlights);
    }

    /** LinkedIn leaves the end empty for as long as a position is held. */
    private @Nullable Told<End> open(@Nullable Told<PartialDate> start, List<Line> notRead) {
        if (!notRead.isEmpty()) {
            return text.told(new End.NotRead(), notRead.get(0), "", Sureness.GUESSED);
        }
        return start == null ? null : new Told<>(new End.Open(), start.source(), Sureness.STATED);
    }

    private Education education(Map<String, List<Line>> fields) {
        for (String other : List.of("notes", "activities")) {
            fields.getOrDefault(other, List.of())
                    .forEach(line -> unused.add(new LeftOut(Reason.OTHER_SECTION, text.source(line))));
        }
        Told<PartialDate> finished = date(fields, "end date");
        return new Education(
                one(fields, "school name"),
                one(fields, "degree name"),
                date(fields, "start date"),
                finished == null ? null : new Told<>(new End.On(finished.value()), finished.source(), Sureness.STATED));
    }

    private @Nullable Told<String> one(Map<String, List<Line>> fields, String header) {
        List<Line> lines = fields.getOrDefault(header, List.of());
        if (lines.isEmpty()) {
            return null;
        }
        String value = String.join(" ", lines.stream().map(Line::text).toList()).replace('\t', ' ');
        return text.told(value, lines.get(0), value, Sureness.STATED);
    }

    private @Nullable Told<PartialDate> date(Map<String, List<Line>> fields, String header) {
        List<Line> lines = fields.getOrDefault(header, List.of());
        if (lines.isEmpty()) {
            return null;
        }
        Line line = lines.get(0);
        Period period = dates.first(line.text());
        if (period == null) {
            unused.add(new LeftOut(Reason.NOT_UNDERSTOOD, text.source(line)));
            return null;
        }
        return text.told(period.from(), line, line.text(), period.sure() ? Sureness.STATED : Sureness.GUESSED);
    }

    private void drop(Map<String, List<Line>> fields, String header, PersonalData kind) {
        fields.getOrDefault(header, List.of()).forEach(line -> door.drop(kind, line.place()));
    }
}
