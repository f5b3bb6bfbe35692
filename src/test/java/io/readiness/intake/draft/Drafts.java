package io.readiness.intake.draft;

import io.readiness.certification.CertificateNames;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.jsonresume.JsonResumeReader;
import io.readiness.resume.TextJudge;
import io.readiness.rulebook.BuiltIn;
import io.readiness.wording.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Drafts by the rulebook of today, for tests. */
public final class Drafts {
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 29);

    public static final DraftReader READER = new DraftReader(
            BuiltIn.COMPILED.rulebook().drafts(),
            BuiltIn.COMPILED.rulebook().resume(),
            new TextJudge(
                    BuiltIn.COMPILED.rulebook().resume(),
                    new Languages(BuiltIn.COMPILED.rulebook().languages()),
                    BuiltIn.READERS),
            new CertificateNames(BuiltIn.COMPILED.rulebook().certification().catalogue()),
            BuiltIn.READERS);

    private static final JsonResumeReader JSON = new JsonResumeReader();

    private Drafts() {}

    /** The draft of one JSON Resume. */
    public static DraftProfile of(String json) {
        return of(List.of(json));
    }

    /** The draft of several. */
    public static DraftProfile of(List<String> documents) {
        return READER.read(
                IntStream.range(0, documents.size())
                        .mapToObj(i -> JSON.read(
                                        documents.get(i).getBytes(StandardCharsets.UTF_8),
                                        "document " + (i + 1) + " (JSON)",
                                        new Allowance("document", DocumentLimits.USUAL.within(Duration.ofMinutes(5))))
                                .read())
                        .toList(),
                AS_OF,
                "c-1",
                new Allowance("The request", DocumentLimits.USUAL.within(Duration.ofMinutes(5))));
    }
}
