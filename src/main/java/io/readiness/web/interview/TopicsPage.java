package io.readiness.web.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview whose questions are asked by topics, as a page shows it.
 *
 * @param talk how far it is
 * @param name the topic that is shown, or {@link Topic#ALL}; null: the list of them
 * @param topics what is asked, in the order of the topics
 */
public record TopicsPage(InterviewPage talk, @Nullable String name, List<TopicQuestions> topics) {

    /**
     * A topic.
     *
     * @param topic which
     * @param questions what is asked, with what is known
     * @param open how many of them were neither answered nor left out
     */
    public record TopicQuestions(Topic topic, List<FormQuestion> questions, int open) {
        /** How many were answered or left out. */
        public int done() {
            return questions.size() - open;
        }

        /** The same with what was sent and not taken. */
        TopicQuestions with(List<FormQuestion> faulty) {
            return new TopicQuestions(
                    topic,
                    questions.stream()
                            .map(question -> faulty.stream()
                                    .filter(one -> one.id().equals(question.id()))
                                    .findFirst()
                                    .orElse(question))
                            .toList(),
                    open);
        }
    }

    /** What is shown with its questions; empty: the list alone is. */
    public List<TopicQuestions> shown() {
        return topics.stream().filter(this::isShown).toList();
    }

    private boolean isShown(TopicQuestions one) {
        return Topic.ALL.equals(name) || one.topic().word().equals(name);
    }

    /** The topic alone that is shown; null: it is all of them, or the list. */
    public @Nullable Topic only() {
        return name == null ? null : Topic.named(name).orElse(null);
    }

    /** The questions that are answered wrongly. */
    public List<FormQuestion> faulty() {
        return shown().stream()
                .flatMap(topic -> topic.questions().stream())
                .filter(FormQuestion::isFaulty)
                .toList();
    }

    /** How many questions of all topics were neither answered nor left out. */
    public int open() {
        return topics.stream().mapToInt(TopicQuestions::open).sum();
    }

    /** Where the topics are listed. */
    public String address() {
        return talk.address() + Topics.PATH;
    }
}
