package io.readiness.api;

import io.readiness.api.body.JsonBody;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Profile;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads what callers ask besides the body: on which day they are assessed, and in which language they are answered. */
@Singleton
final class QueryReader {
    private final Languages languages;
    private final AssessmentDay day;

    QueryReader(Languages languages, AssessmentDay day) {
        this.languages = languages;
        this.day = day;
    }

    /** What is asked; a day that cannot be meant is refused here, before the body is. */
    Query read(@Nullable String asOf, HttpHeaders headers) {
        return new Query(languages.wanted(headers), day.of(asOf));
    }

    /**
     * What is asked about a body.
     *
     * @param language the language of the answer
     * @param day the day of assessment
     */
    record Query(Language language, LocalDate day) {
        Assessor assessor() {
            return language.assessor();
        }

        /**
         * The topics of an answer.
         *
         * @param audience who reads; null: the candidate
         * @param view how much of it
         * @param unlessSaid how much where that was not said
         */
        Set<Topic> topics(@Nullable String audience, @Nullable String view, View.Detail unlessSaid) {
            Viewer viewer = Choices.of(Viewer.class, "audience", audience, Viewer.CANDIDATE);
            return Scales.row(assessor().rulebook().views(), viewer)
                    .topics(Choices.of(View.Detail.class, "view", view, unlessSaid));
        }

        /** The profile, unless it had faults or cannot be true on that day. */
        Profile profile(JsonBody<Profile> body) {
            return body.checked(told -> told.contradictions(day));
        }

        Assessment assess(JsonBody<Profile> body, Set<Topic> topics) {
            return assessor().assess(profile(body), day, topics);
        }

        <T> RestResponse<T> answer(T entity) {
            return language.answer(entity);
        }
    }
}
