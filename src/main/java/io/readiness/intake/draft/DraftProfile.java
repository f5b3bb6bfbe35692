package io.readiness.intake.draft;

import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.resume.Resume.PersonalData;
import io.readiness.intake.resume.Told.Sureness;
import io.readiness.profile.Profile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile made of what documents tell, before the candidate has looked at it. Nothing in it is confirmed, and what only may be so
 * stands among the proposals and not in the profile.
 *
 * @param profile what is told, and nothing else
 * @param fields where each field of the profile comes from, in the order of the profile
 * @param proposals what the words suggest, and the candidate confirms or not
 * @param remarks what is to be said of how the documents were read, with the places
 * @param meanings what each kind of remark means, told once
 * @param unused words that were seen and nothing was taken from
 * @param dropped what is about the person, told by its kind and place, and kept nowhere
 * @param documents what was read
 */
public record DraftProfile(
        Profile profile,
        List<DraftField> fields,
        List<Proposal> proposals,
        List<DraftRemark> remarks,
        List<RemarkMeaning> meanings,
        List<UnusedWords> unused,
        List<DroppedData> dropped,
        List<DraftDocument> documents) {

    /**
     * Where a field of the profile comes from.
     *
     * @param path the field, as a JSON path in the profile
     * @param value what stands there
     * @param atMost what may stand there at most, where the document leaves it open; absent: it does not
     * @param sureness how sure it is that the document says so
     * @param source where it was told
     * @param because why it was taken so; absent: it stands there as it is
     * @param recognisedAs the id in the catalogue of the rulebook, of a certificate that is known
     */
    public record DraftField(
            String path,
            Object value,
            @Nullable Integer atMost,
            Sureness sureness,
            DraftSource source,
            @Nullable Remark because,
            @Nullable String recognisedAs) {}

    /**
     * Where something was told.
     *
     * @param document what the service calls the document; names of files tell who somebody is, and are not kept
     * @param place the page and line, or the path in a document that is data
     * @param words the words, without what is about the person
     */
    public record DraftSource(
            @NotBlank @Size(max = 100) String document,
            @NotNull @Size(max = 500) String place,
            @NotNull @Size(max = Profile.BULLET) String words) {}

    /**
     * Something to be said of how a document was read.
     *
     * @param remark what it is
     * @param source where; absent: of all of it
     */
    public record DraftRemark(Remark remark, @Nullable DraftSource source) {}

    /**
     * What a kind of remark means.
     *
     * @param remark the kind
     * @param says in words
     */
    public record RemarkMeaning(Remark remark, String says) {}

    /**
     * Words that nothing was taken from.
     *
     * @param reason why
     * @param source where they stand
     */
    public record UnusedWords(WhyUnused reason, DraftSource source) {}

    /**
     * Something about the person that was dropped.
     *
     * @param kind what it was
     * @param document what the service calls the document
     * @param place where it stood
     */
    public record DroppedData(PersonalData kind, String document, String place) {}

    /**
     * A document that was read.
     *
     * @param name what the service calls it
     * @param format what it is by its content
     */
    public record DraftDocument(String name, Format format) {}

    /** Why nothing was taken from words. */
    public enum WhyUnused {
        /** Under a heading that is not known, or that tells nothing of work. */
        OTHER_SECTION,
        /** In a part that is known, and not understood. */
        NOT_UNDERSTOOD,
        /** It looks like the head of a role and was not understood as one, so a role may be missing. */
        MAY_BE_A_ROLE,
        /** A certificate that is planned, and not held. */
        NOT_HELD_YET,
        /** Before the first heading. */
        BEFORE_ANY_SECTION,
        /** Where an employer is, which often is where the person lives. */
        PLACE_OF_WORK,
        /** More of it than is taken. */
        TOO_MANY
    }
}
