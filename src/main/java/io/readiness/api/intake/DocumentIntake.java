package io.readiness.api.intake;

import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.SentBody;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.document.DocumentReader;
import io.readiness.intake.document.GivenFile;
import io.readiness.intake.document.Refusal;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.draft.DraftReader;
import io.readiness.intake.draft.ReadDocument;
import io.readiness.intake.draft.Remark;
import io.readiness.intake.jsonresume.JsonResume;
import io.readiness.intake.jsonresume.JsonResume.ExportedProfile;
import io.readiness.intake.jsonresume.JsonResumeReader;
import io.readiness.profile.Profile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a body into one draft. Nothing of them is kept, logged or told in a problem. */
@Singleton
public final class DocumentIntake {
    private final DocumentReader documents;
    private final JsonResumeReader jsonResumes = new JsonResumeReader();
    private final JsonBinder binder;
    private final DocumentLimits limits;

    /**
     * An intake.
     *
     * @param binder who binds a profile that a document holds
     */
    public DocumentIntake(IntakeConfig config, JsonBinder binder) {
        DocumentLimits usual = DocumentLimits.USUAL;
        this.limits = new DocumentLimits(
                usual.files(),
                SentBody.MAX_BYTES,
                usual.pages(),
                usual.entries(),
                usual.unpacked(),
                usual.font(),
                usual.characters(),
                usual.depth(),
                usual.elements(),
                config.time());
        this.documents = new DocumentReader(limits);
        this.binder = binder;
    }

    /**
     * The draft of a profile.
     *
     * @param reader who drafts, in the language that was asked for
     * @param asOf the day up to which the role of today is counted
     * @param reference what the caller calls the candidate; absent: the caller gave no name
     * @param chance makes a name that nobody guesses, so that candidates without one are never taken for the same
     * @throws ProblemException for whatever is wrong with a document
     */
    public DraftProfile draft(
            SentBody body, DraftReader reader, LocalDate asOf, @Nullable String reference, RandomGenerator chance) {
        try {
            List<GivenFile> files = SentFiles.in(body);
            if (files.size() > limits.files()) {
                throw new UnreadableDocument(new Refusal.TooMuch("The request", Refusal.Bound.FILES, limits.files()));
            }
            List<ReadDocument> read = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Allowance allowance = documents.allowance(i + 1);
                SourceDocument document = documents.read(files.get(i), allowance);
                if (document.format() == Format.CSV) {
                    throw new UnreadableDocument(
                            new Refusal.ForAnotherAddress(document.name(), "a table", "/api/v1/profiles/table"));
                }
                if (document.format() != Format.JSON) {
                    read.add(reader.read(document, allowance.of(document.name())));
                    continue;
                }
                JsonResume resume =
                        jsonResumes.read(files.get(i).bytes(), document.name(), allowance.of(document.name()));
                ExportedProfile exported = resume.exported();
                if (exported == null) {
                    read.add(resume.read());
                    continue;
                }
                Profile profile = profile(exported, asOf);
                if (profile != null) {
                    return reader.told(profile, reference, resume.read().document(), exported.source());
                }
                read.add(withoutProfile(resume.read(), exported));
            }
            String called = reference == null ? unnamed(chance) : reference;
            return reader.read(read, asOf, called, new Allowance("The request", limits));
        } catch (UnreadableDocument unreadable) {
            throw new ProblemException(problem(unreadable.refusal()));
        }
    }

    private static String unnamed(RandomGenerator chance) {
        return "draft-%016x%016x".formatted(chance.nextLong(), chance.nextLong());
    }

    /** The profile that a document holds; null: it is none any more. */
    private @Nullable Profile profile(ExportedProfile exported, LocalDate asOf) {
        try {
            return binder.bind(exported.json().getBytes(StandardCharsets.UTF_8), Profile.class)
                    .checked(told -> told.contradictions(asOf));
        } catch (InvalidRequest changed) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("JSON in memory could not be read.", e);
        }
    }

    private static ReadDocument withoutProfile(ReadDocument read, ExportedProfile exported) {
        return new ReadDocument(
                read.document(),
                read.resume(),
                read.ownProjects(),
                Stream.concat(
                                read.remarks().stream(),
                                Stream.of(new DraftRemark(Remark.EXPORT_NOT_READ, exported.source())))
                        .toList());
    }

    private static Problem problem(Refusal refusal) {
        String detail = refusal.wrong().substring(0, 1).toUpperCase(Locale.ROOT)
                + refusal.wrong().substring(1) + " " + refusal.hint();
        return Problem.of(kind(refusal), detail);
    }

    private static ProblemKind kind(Refusal refusal) {
        if (refusal instanceof Refusal.UnknownFormat || refusal instanceof Refusal.ForAnotherAddress) {
            return ProblemKind.UNKNOWN_DOCUMENT;
        } else if (refusal instanceof Refusal.Encrypted) {
            return ProblemKind.PROTECTED_DOCUMENT;
        } else if (refusal instanceof Refusal.TooMuch) {
            return ProblemKind.DOCUMENT_TOO_LARGE;
        }
        return refusal instanceof Refusal.TooSlow ? ProblemKind.DOCUMENT_TOO_SLOW : ProblemKind.UNREADABLE_DOCUMENT;
    }
}
