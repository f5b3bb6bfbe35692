package io.readiness.resume;

import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.fact.TextFacts.TestResult;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one profile were judged to be.
 *
 * @param resume the bullets of the resume; absent: none were told
 * @param practicalTest the practical test; absent: it was not taken
 * @param facts what both come to for the rules
 */
public record ReadTexts(
        @Nullable ResumeSection resume, @Nullable PracticalTestResult practicalTest, TextFacts facts) {

    static ReadTexts of(Profile profile, Bullets bullets, PracticalTests tests) {
        ResumeSection resume =
                profile.resumeBullets() == null ? null : ResumeDigest.of(bullets.judge(profile.resumeBullets()));
        PracticalTestResult test =
                profile.practicalTest() == null ? null : tests.judge(profile.practicalTest(), profile);
        List<Object> told = new ArrayList<>();
        if (resume != null) {
            told.add(resume.summary());
        }
        List<Object> atBest = new ArrayList<>(told);
        if (test != null) {
            told.add(new TestResult(test.whole(), test.given()));
        }
        atBest.add(atBest(test));
        return new ReadTexts(resume, test, new TextFacts(told, atBest));
    }

    /** Questions that got no answer, answered whole. */
    private static TestResult atBest(@Nullable PracticalTestResult test) {
        int questions = PracticalQuestion.values().length;
        return test == null
                ? new TestResult(questions, questions)
                : new TestResult(test.whole() + questions - test.given(), questions);
    }
}
