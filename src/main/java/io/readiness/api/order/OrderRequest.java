package io.readiness.api.order;

import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.interview.AnswersRequest.SentAnswer;
import io.readiness.api.interview.InterviewRequest;
import io.readiness.api.interview.InterviewRequest.GivenDraft;
import io.readiness.api.order.NewOrder.ResumeFile;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.readiness.screening.Applicant;
import io.readiness.screening.Channel;
import io.readiness.screening.Job;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order of an assessment. Of profile, draft and resume one at most is given; a package that reads no documents leaves them aside.
 *
 * @param packageId what is ordered, as GET /api/v1/packages lists it; required
 * @param reference what your system calls the order: the same one again is the same order; absent: it has no name there
 * @param applicant whose assessment; required
 * @param job what they applied for; absent: not told
 * @param profile what is known of them; absent: nothing, or something else tells it
 * @param draft the draft that was made of documents, as the import answered it; absent: there is none
 * @param resume their resume: it is read for the interview to begin with, and not kept; absent: there is none
 * @param customFields what is known already, each an answer to a question of GET /api/v1/questionnaire; absent: nothing
 * @param inline whether you send the applicant to the link yourself, straight after applying; absent: no
 */
public record OrderRequest(
        @NotBlank @Size(max = 100) String packageId,

        @Nullable @Pattern(regexp = OrderRequest.NAME, message = OrderRequest.NAME_SAYS)
        String reference,

        @NotNull @Valid SentApplicant applicant,
        @Nullable @Valid SentJob job,
        @Nullable @Valid Profile profile,
        @Nullable @Valid GivenDraft draft,
        @Nullable @Valid SentResume resume,
        @Nullable @Size(max = 100) List<@NotNull @Valid SentAnswer> customFields,
        @Nullable Boolean inline) {

    /** What other systems call a thing. */
    static final String NAME = "[!-~]{1,200}";

    static final String NAME_SAYS = "must be 1 to 200 visible characters of ASCII";

    /**
     * Whose assessment is ordered.
     *
     * @param reference an opaque name, by which all that is held on them is found, held and erased; absent: that of the profile, or
     *     one by chance, which the answer tells
     * @param name what to call them; no rule and no decision sees it; absent: not told
     * @param email where an invitation may be sent to; no rule and no decision sees it; absent: not told
     * @param language the language in which they are asked, as a tag of BCP 47; absent: the usual one
     */
    public record SentApplicant(
            @Nullable
            @Pattern(
                    regexp = Profile.REFERENCE,
                    message =
                            "must be 1 to 64 letters, digits, dots, dashes or underscores; use an opaque name, not a person's or an e-mail address")
            String reference,

            @Nullable @Pattern(regexp = SentApplicant.LINE, message = "must be one line of 1 to 200 characters")
            String name,

            @Nullable @Pattern(regexp = SentApplicant.EMAIL, message = "must be an e-mail address")
            String email,

            @Nullable @Pattern(regexp = SentApplicant.TAG, message = "must be a language tag such as en or de-AT")
            String language) {
        static final String LINE = "[^\\x00-\\x1f\\x7f]{1,200}";
        static final String EMAIL = "[!#-+.-:=?A-~-]{1,64}@[A-Za-z0-9.-]{1,189}";
        static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}";
    }

    /**
     * What the applicant applied for.
     *
     * @param reference what your system calls the job; absent: not told
     * @param title what it is called; absent: not told
     * @param description the employer's own words, as text, Markdown or HTML; with them, the result also tells how profile and role
     *     match; absent: not told
     */
    public record SentJob(
            @Nullable @Pattern(regexp = OrderRequest.NAME, message = OrderRequest.NAME_SAYS)
            String reference,

            @Nullable @Pattern(regexp = SentApplicant.LINE, message = "must be one line of 1 to 200 characters")
            String title,

            @Nullable @Size(max = 500_000) String description) {}

    /**
     * A document, as the import reads it.
     *
     * @param contentType what it is; absent: what it is, is looked at
     * @param data its bytes, in base64; required
     */
    public record SentResume(
            @Nullable @Pattern(regexp = SentResume.TYPE, message = "must be a media type such as application/pdf")
            String contentType,

            @NotBlank @Size(max = 1_000_000) String data) {
        static final String TYPE = "[a-z]{1,20}/[a-z0-9.+-]{1,100}";

        byte @Nullable [] bytes() {
            try {
                return Base64.getDecoder().decode(data.replaceAll("\\s", ""));
            } catch (IllegalArgumentException noBase64) {
                return null;
            }
        }
    }

    /** What a list of orders is filtered by; null: that does not matter. */
    public static @Nullable String line(String parameter, @Nullable String told) {
        if (told != null && !told.matches(SentApplicant.LINE)) {
            throw new InvalidRequest(
                    parameter,
                    told,
                    "is no line of 1 to 200 characters",
                    "Give it as an order tells it, or leave it out.");
        }
        return told;
    }

    /** What cannot all be true. It is asked of what remains of a faulty request as well. */
    public List<Contradiction> contradictions(LocalDate day) {
        List<Contradiction> found = new ArrayList<>();
        if (Stream.of(profile, draft, resume).filter(Objects::nonNull).count() > 1) {
            found.add(new Contradiction(
                    "$", null, "has more than one of profile, draft and resume", "Keep the one that tells most."));
        }
        if (profile != null || draft != null) {
            found.addAll(new InterviewRequest(null, profile, draft).contradictions(day));
        }
        if (resume != null && resume.data() != null && resume.bytes() == null) {
            found.add(new Contradiction(
                    "$.resume.data", null, "is not in base64", "Encode the bytes of the file in base64 (RFC 4648)."));
        }
        return found;
    }

    /** The order that is meant. */
    public NewOrder order() {
        return new NewOrder(
                Channel.NATIVE,
                reference,
                packageId,
                new Applicant(
                        applicant.reference() == null ? "" : applicant.reference(),
                        applicant.name(),
                        applicant.email(),
                        applicant.language()),
                job == null ? null : new Job(job.reference(), job.title(), job.description()),
                profile,
                draft,
                resume == null ? null : file(resume),
                customFields == null ? List.of() : customFields,
                inline != null && inline,
                Map.of());
    }

    private static ResumeFile file(SentResume sent) {
        return new ResumeFile(
                Objects.requireNonNull(sent.bytes(), "What is no base64 was refused before."), sent.contentType());
    }
}
