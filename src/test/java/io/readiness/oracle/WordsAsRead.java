package io.readiness.oracle;

import io.readiness.judgement.ResumeResult;
import io.readiness.judgement.TestResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the texts of a profile were read to say. Reading them is not judging by the rules, so the service's own reading counts. */
record WordsAsRead(@Nullable ResumeResult resume, @Nullable TestResult practicalTest) {
    private static final WordsAsRead NONE = new WordsAsRead(null, null);

    static WordsAsRead of(List<Object> facts) {
        WordsAsRead texts = NONE;
        for (Object fact : facts) {
            if (fact instanceof ResumeResult resume) {
                texts = new WordsAsRead(resume, texts.practicalTest);
            } else if (fact instanceof TestResult test) {
                texts = new WordsAsRead(texts.resume, test);
            }
        }
        return texts;
    }
}
