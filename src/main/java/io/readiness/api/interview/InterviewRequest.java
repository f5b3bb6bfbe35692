package io.readiness.api.interview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.AskedQuestion;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.interview.Interview;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an interview begins with: a profile, a draft, a name for the candidate, or nothing. One of them at most is given.
 *
 * @param reference an opaque name for the candidate, of whom nothing else is known; absent: they get a name by chance
 * @param profile what is known of the candidate; absent: nothing, or a draft tells it
 * @param draft the draft that was made of documents, as the import answered it; absent: there is none
 */
public record InterviewRequest(
        @Nullable
        @Pattern(
                regexp = Profile.REFERENCE,
                message =
                        "must be 1 to 64 letters, digits, dots, dashes or underscores; use an opaque name, not a person's or an e-mail address")
        String reference,

        @Nullable @Valid Profile profile,
        @Nullable @Valid GivenDraft draft) {

    /** How drafts are called whose caller said no name; whoever else has one is somebody else. */
    private static final Set<String> NOBODYS = Set.of("draft", "anonymous");

    private static final String UNNAMED = "interview-";

    /**
     * A draft as the import answered it. Of its parts only these are read.
     *
     * @param profile what is told; required
     * @param proposals what the words suggest; required
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GivenDraft(
            @NotNull @Valid Profile profile,
            @NotNull @Size(max = 1_000) List<@NotNull @Valid Proposal> proposals) {}

    /** What cannot all be true. */
    public List<Contradiction> contradictions(LocalDate day) {
        List<Contradiction> found = new ArrayList<>();
        if (Stream.of(reference, profile, draft).filter(Objects::nonNull).count() > 1) {
            found.add(new Contradiction(
                    "$",
                    null,
                    "begins with more than one of reference, profile and draft",
                    "Keep one of them; a profile and a draft have a reference of their own."));
        }
        if (profile != null) {
            within("$.profile", profile.contradictions(day), found);
        }
        if (draft != null) {
            within("$.draft.profile", draft.profile().contradictions(day), found);
            proposals(draft.proposals(), found);
        }
        return found;
    }

    private static void within(String part, List<Contradiction> of, List<Contradiction> found) {
        of.forEach(one ->
                found.add(new Contradiction(part + one.path().substring(1), one.value(), one.message(), one.hint())));
    }

    private static void proposals(List<Proposal> proposals, List<Contradiction> found) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal one = proposals.get(i);
            String path = "$.draft.proposals[" + i + "]";
            if (!ids.add(one.id())) {
                found.add(new Contradiction(
                        path + ".id", one.id(), "names two proposals", "Send the draft as the import answered it."));
            }
            if (Stream.of(one.evidence(), one.responsibility(), one.marketWork(), one.scaledWork())
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                found.add(new Contradiction(
                        path,
                        null,
                        "has to propose one of evidence, responsibility, marketWork and scaledWork",
                        "Send the draft as the import answered it."));
            }
            answers(one.questions(), path, found);
        }
    }

    private static void answers(List<AskedQuestion> questions, String path, List<Contradiction> found) {
        for (int i = 0; i < questions.size(); i++) {
            AskedQuestion asked = questions.get(i);
            for (int j = 0; j < asked.answers().size(); j++) {
                ConfirmingAnswer answer = asked.answers().get(j).answer();
                if (!asked.question().takes(answer)) {
                    found.add(new Contradiction(
                            path + ".questions[" + i + "].answers[" + j + "].answer",
                            answer,
                            "is no answer to " + asked.question(),
                            "Send the draft as the import answered it."));
                }
            }
        }
    }

    /** The interview that begins so. Who has no name of their own gets one by chance, so nobody is taken for somebody else. */
    Interview interview() {
        String called = candidate() == null ? UNNAMED + UUID.randomUUID() : candidate();
        if (draft != null) {
            return Interview.from(Records.with(draft.profile(), "reference", called), draft.proposals());
        }
        return Interview.from(profile == null ? Profile.untold(called) : profile);
    }

    /** The candidate, by whose name the interview is found, held and erased; null: they have none of their own. */
    @Nullable
    String candidate() {
        if (profile != null) {
            return profile.reference();
        } else if (draft == null) {
            return reference;
        }
        return NOBODYS.contains(draft.profile().reference())
                ? null
                : draft.profile().reference();
    }
}
