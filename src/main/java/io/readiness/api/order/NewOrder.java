package io.readiness.api.order;

import io.readiness.api.interview.AnswersRequest.SentAnswer;
import io.readiness.api.interview.InterviewRequest.GivenDraft;
import io.readiness.profile.Profile;
import io.readiness.screening.Applicant;
import io.readiness.screening.Channel;
import io.readiness.screening.Job;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as it comes in, whichever way it came.
 *
 * @param channel by which way
 * @param reference what the other system calls it: the same one again is the same order; absent: it has no name there
 * @param packageId what is ordered
 * @param applicant whose assessment
 * @param job what they applied for; absent: not told
 * @param profile what is known of them; absent: nothing, or something else tells it
 * @param draft the draft that was made of documents; absent: there is none
 * @param resume their resume; it is read and not kept; absent: there is none
 * @param answers what is known already, by the ids of the questionnaire's questions; empty: nothing
 * @param inline whether whoever ordered sends the applicant to the link
 * @param vendor what the other system told beside, by its own names
 */
public record NewOrder(
        Channel channel,
        @Nullable String reference,
        String packageId,
        Applicant applicant,
        @Nullable Job job,
        @Nullable Profile profile,
        @Nullable GivenDraft draft,
        @Nullable ResumeFile resume,
        List<SentAnswer> answers,
        boolean inline,
        Map<String, String> vendor) {

    /**
     * A document.
     *
     * @param bytes all of it
     * @param contentType what it says it is; absent: what it is, is looked at
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are read once, and compared by nobody.
    public record ResumeFile(byte[] bytes, @Nullable String contentType) {}
}
