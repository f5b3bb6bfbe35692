package io.readiness.web.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.api.body.JsonBody;
import io.readiness.api.interview.AnswersRequest;
import io.readiness.interview.Interview;
import io.readiness.interview.Interviewer;
import io.readiness.web.SentForm;
import io.readiness.web.Shown;
import io.readiness.web.interview.InterviewPage.Place;
import io.readiness.web.interview.TopicsPage.TopicQuestions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Asks by topics, many questions on a page, whoever is asked.
 *
 * @param talk makes forms of questions
 * @param place where its pages are
 * @param interview what was said so far
 * @param interviewer who asks
 * @param day the day of assessment
 */
record Topics(InterviewTalk talk, Place place, Interview interview, Interviewer interviewer, LocalDate day) {
    /** Below the address of an interview. */
    static final String PATH = "/topics";

    @CheckedTemplate(basePath = "web/interview")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance topics(TopicsPage page);
    }

    /**
     * The page of a topic.
     *
     * @param name the topic, or {@link Topic#ALL}; null: the list of them
     * @param range the range of the score before the last answers; null: there were none
     */
    RestResponse<String> page(@Nullable String name, @Nullable String range) {
        if (interview.ended()) {
            return Shown.next(place.address());
        }
        TopicsPage page = talk.topics(place, interview, interviewer, day, name, range, List.of());
        // A topic may be gone, since its questions depend on what was answered elsewhere.
        return name != null && page.shown().isEmpty() ? Shown.next(page.address()) : Shown.page(Templates.topics(page));
    }

    /**
     * Takes what the page of a topic answers, and leads to the next one where something is open.
     *
     * @param take takes answers, and refuses what is wrong with them
     * @param after the interview with the answers that were taken
     */
    RestResponse<String> answer(
            String name, SentForm form, Consumer<JsonBody<AnswersRequest>> take, Supplier<Interview> after) {
        List<FormQuestion> asked = talk.topics(interview, interviewer).stream()
                .flatMap(topic -> topic.questions().stream())
                .toList();
        List<FormQuestion> faulty = talk.hear(form, asked, take);
        String range = form.text(InterviewTalk.RANGE);
        if (!faulty.isEmpty()) {
            return Shown.page(
                    Shown.FAULTY,
                    Templates.topics(talk.topics(place, after.get(), interviewer, day, name, range, faulty)));
        }
        return Shown.next(place.address() + PATH + next(name, after.get()) + InterviewTalk.rangeQuery(range));
    }

    private String next(String name, Interview answered) {
        List<TopicQuestions> topics = talk.topics(answered, interviewer);
        Topic here = Topic.named(name).orElse(null);
        if (here == null) {
            return "";
        }
        return Stream.concat(
                        topics.stream().filter(one -> one.topic().compareTo(here) > 0),
                        topics.stream().filter(one -> one.topic().compareTo(here) < 0))
                .filter(one -> one.open() > 0)
                .findFirst()
                .map(one -> "/" + one.topic().word())
                .orElse("");
    }
}
