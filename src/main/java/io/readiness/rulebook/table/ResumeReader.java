package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.resume.JudgedBullets.BulletPart;
import io.readiness.resume.JudgedBullets.ResumeNotice;
import io.readiness.resume.JudgedBullets.ResumeNoticeText;
import io.readiness.resume.JudgedBullets.Warning;
import io.readiness.resume.PracticalTestTable;
import io.readiness.resume.PracticalTestTable.AnswerRow;
import io.readiness.resume.PracticalTestTable.PracticalQuestion;
import io.readiness.resume.ResumeTables;
import io.readiness.resume.ResumeTables.BulletScope;
import io.readiness.resume.ResumeTables.PartRow;
import io.readiness.resume.ResumeTables.ScopeRow;
import io.readiness.resume.ResumeTables.WarningRow;
import io.readiness.wording.Lexicon;
import java.util.List;
import java.util.stream.Stream;

/** Reads what texts are judged by: the lexicon, bullets and the practical test. */
final class ResumeReader extends TableReader {
    private static final String LEXICON = "resume/lexicon.yaml";
    private static final String BULLET_PARTS = "resume/parts.yaml";
    private static final String WARNINGS = "resume/warnings.yaml";
    private static final String STRENGTH = "resume/strength.yaml";
    private static final String RESUME_SCOPE = "resume/scope.yaml";
    private static final String READING = "resume/reading.yaml";
    private static final String PRACTICAL_TEST = "certification/practical-test.yaml";

    ResumeReader(TableReader other) {
        super(other);
    }

    ResumeTables resume() {
        Lexicon lexicon = read(LEXICON, new TypeReference<>() {});
        ResumeTables tables = new ResumeTables(
                lexicon,
                List.copyOf(table(BULLET_PARTS, new TypeReference<List<PartRow>>() {}, PartRow::part, BulletPart.class)
                        .values()),
                List.copyOf(
                        table(WARNINGS, new TypeReference<List<WarningRow>>() {}, WarningRow::warning, Warning.class)
                                .values()),
                read(STRENGTH, new TypeReference<>() {}),
                List.copyOf(
                        table(RESUME_SCOPE, new TypeReference<List<ScopeRow>>() {}, ScopeRow::scope, BulletScope.class)
                                .values()),
                read(READING, new TypeReference<>() {}),
                read(PRACTICAL_TEST, new TypeReference<>() {}));
        checkResume(tables);
        checkPracticalTest(tables);
        return tables;
    }

    private void checkResume(ResumeTables tables) {
        for (PartRow row : tables.parts()) {
            row.shownBy().forEach(way -> checkWords(BULLET_PARTS, way.names(), tables.lexicon()));
        }
        for (WarningRow row : tables.warnings()) {
            checkWords(WARNINGS, row.words().stream(), tables.lexicon());
        }
        for (ScopeRow row : tables.scope()) {
            row.shownBy().forEach(way -> checkWords(RESUME_SCOPE, way.names(), tables.lexicon()));
        }
        tables.strength().stream()
                .flatMap(row -> row.when().stream())
                .forEach(when -> checkWords(STRENGTH, when.names(), tables.lexicon()));
        table(READING, tables.reading().notices(), ResumeNoticeText::notice, ResumeNotice.class);
        if (!last(tables.strength()).when().isEmpty()) {
            throw source.fault(
                    STRENGTH,
                    "row: " + last(tables.strength()).row(),
                    "The last row asks for something, so that some bullets would get no verdict.",
                    "Leave its when empty.");
        }
    }

    private void checkPracticalTest(ResumeTables tables) {
        PracticalTestTable test = tables.practicalTest();
        table(PRACTICAL_TEST, test.questions(), AnswerRow::question, PracticalQuestion.class);
        checkWords(
                PRACTICAL_TEST,
                Stream.of(test.substance().generic(), test.substance().linking()),
                tables.lexicon());
        for (AnswerRow row : test.questions()) {
            row.parts()
                    .forEach(part ->
                            part.shownBy().forEach(way -> checkWords(PRACTICAL_TEST, way.names(), tables.lexicon())));
        }
    }

    /** A word class that no lexicon has would never be found, and nobody would notice. */
    private void checkWords(String file, Stream<String> names, Lexicon lexicon) {
        List<String> known = lexicon.names();
        names.forEach(
                name -> source.refuseUnknown(name, known, file, name, "The lexicon has no words for " + name + "."));
    }
}
