package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.intake.draft.Remark;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Profile;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shapes an answer beside profile, day and rulebook.
 *
 * @param audience who reads
 * @param view how much of it
 * @param language the language it is in
 * @param draft whether the profile is that of a draft, and the answer says so
 */
public record AnswerShape(Viewer audience, View.Detail view, String language, boolean draft) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public AnswerShape {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(language, "language");
    }

    /** An answer that rests on no draft. */
    public AnswerShape(Viewer audience, View.Detail view, String language) {
        this(audience, view, language, false);
    }

    /** All that a recruiter is told. */
    public static AnswerShape forRecruiter(String language, boolean draft) {
        return new AnswerShape(Viewer.RECRUITER, View.Detail.FULL, language, draft);
    }

    /** As a record keeps it. */
    String kept() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a record has kept it. */
    static AnswerShape of(String kept) throws JsonProcessingException {
        return JSON.readValue(kept, AnswerShape.class);
    }

    /**
     * As the request is told apart from others that are sent with the same key. Only what was asked for stands there, so that
     * what may be asked for later changes nothing of it.
     *
     * @param asOf the day, as it was asked for; null: it was not
     */
    public String told(@Nullable String asOf) {
        return (asOf == null ? "" : "asOf=" + asOf + "&") + "audience=" + word(audience) + "&view=" + word(view)
                + "&language=" + language + (draft ? "&draft=true" : "");
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** The same of a draft, or not. */
    public AnswerShape ofDraft(boolean ofDraft) {
        return new AnswerShape(audience, view, language, ofDraft);
    }

    /** What is told in this shape, by this rulebook. */
    public Set<Topic> topics(Rulebook rulebook) {
        return Scales.row(rulebook.views(), audience).topics(view);
    }

    /** An assessment in this shape. */
    public Assessment assess(Assessor assessor, Profile profile, LocalDate day) {
        Rulebook rulebook = assessor.rulebook();
        Assessment assessment = assessor.assess(profile, day, topics(rulebook));
        return draft ? assessment.ofDraft(rulebook.drafts().says(Remark.DRAFT_ASSESSED)) : assessment;
    }
}
