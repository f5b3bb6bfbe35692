package io.readiness.api;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.profile.Profile;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assesses what callers submit, one profile or many, as they ask for it. */
@Singleton
final class Assessing {
    private final Languages languages;
    private final AssessmentDay day;
    private final Tally tally;

    Assessing(Languages languages, AssessmentDay day, Tally tally) {
        this.languages = languages;
        this.day = day;
        this.tally = tally;
    }

    /** How a caller wants profiles assessed; a request that cannot be meant is refused here, before any profile is. */
    AsAsked asked(@Nullable String asOf, @Nullable String audience, @Nullable String view, HttpHeaders headers) {
        LocalDate today = day.of(asOf);
        Languages.Spoken spoken = languages.wanted(headers);
        return new AsAsked(
                spoken, today, Choices.topics(spoken.assessor().rulebook(), audience, view, View.Detail.FULL), tally);
    }

    /**
     * Assesses in one way, as often as there are profiles.
     *
     * @param spoken the language of the answer
     * @param day the day of assessment
     * @param topics what is wanted of an assessment
     * @param tally counts what was assessed
     */
    record AsAsked(Languages.Spoken spoken, LocalDate day, Set<Topic> topics, Tally tally) {
        Assessment assess(Submitted<Profile> submitted) {
            Profile profile = submitted.unless(told -> told.contradictions(day));
            Assessment assessment = spoken.assessor().assess(profile, day, topics);
            tally.count(assessment);
            return assessment;
        }
    }
}
