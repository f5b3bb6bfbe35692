package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View.Topic;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.explanation.nextquestion.NextQuestionAnswer;
import io.readiness.explanation.nextquestion.NextQuestionFinder;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.sensitivity.SensitivityAnswer;
import io.readiness.explanation.sensitivity.SensitivityFinder;
import io.readiness.explanation.whynot.WhyNotAnswer;
import io.readiness.explanation.whynot.WhyNotFinder;
import io.readiness.profile.Profile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Explains a profile, whether it was sent or is kept. The query says under which rulebook and on which day, and is checked
 * before anybody looks at the profile.
 */
@Singleton
final class Explanations {
    private static final int QUESTIONS_USUALLY = 5;

    /** More than there are questions. */
    private static final int MOST_QUESTIONS = 100;

    private final AwaitedWork work;

    Explanations(AwaitedWork work) {
        this.work = work;
    }

    RestResponse<WhyNotAnswer> whyNot(Query query, List<String> about, Supplier<Profile> profile) {
        Assessor assessor = query.assessor();
        var subjects = QueryReader.among(WhyNotFinder.subjects(assessor.rulebook()), "about", about);
        Profile told = profile.get();
        return query.answer(work.done(() -> WhyNotFinder.find(assessor, told, query.day(), subjects)));
    }

    RestResponse<SensitivityAnswer> sensitivity(Query query, Profile profile) {
        return query.answer(work.done(() -> new SensitivityFinder(query.assessor()).find(profile, query.day())));
    }

    RestResponse<NextQuestionAnswer> nextQuestion(Query query, @Nullable String most, Supplier<Profile> profile) {
        int questions = QueryReader.whole("most", most, QUESTIONS_USUALLY, MOST_QUESTIONS);
        return query.answer(new NextQuestionFinder(query.assessor()).find(profile.get(), query.day(), questions));
    }

    /**
     * Finds the smallest change.
     *
     * @param request what a body asks for
     */
    <T> RestResponse<NextStepAnswer> nextStep(Query query, JsonBody<T> body, Function<T, NextStepRequest> request) {
        NextStepFinder steps = new NextStepFinder(query.assessor());
        NextStepRequest wanted =
                request.apply(body.checked(told -> steps.contradictions(request.apply(told), query.day())));
        return query.answer(work.done(() -> steps.find(wanted, query.day())));
    }

    /**
     * Tells a profile and what might become of it apart.
     *
     * @param after the profile with the changes made
     */
    RestResponse<DifferenceAnswer> whatIf(Query query, Set<Topic> topics, Profile before, Supplier<Profile> after) {
        Assessor assessor = query.assessor();
        return query.answer(work.done(() -> DifferenceFinder.whatIf(
                new Side(assessor, before, query.day()), new Side(assessor, after.get(), query.day()), topics)));
    }

    /** Tells two sides apart, in the language of the query. */
    RestResponse<DifferenceAnswer> difference(Query query, Set<Topic> topics, Side first, Side second) {
        return query.answer(work.done(() -> DifferenceFinder.compare(first, second, topics)));
    }
}
