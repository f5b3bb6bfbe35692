package io.readiness.resume;

import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.fact.TextFacts.TestResult;
import io.readiness.profile.PracticalTest;
import io.readiness.profile.Profile;
import io.readiness.resume.PracticalTestTable.PracticalQuestion;
import io.readiness.wording.Languages;
import io.readiness.wording.TextReader;
import io.readiness.wording.TextReader.TextReaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the texts that a candidate wrote. Pure, and safe to share. */
public final class TextJudge {
    private final BulletJudge bullets;
    private final PracticalTestJudge practicalTests;

    public TextJudge(ResumeTables tables, Languages languages, TextReaders readers) {
        TextReader reader = readers.of(tables.lexicon());
        this.bullets = new BulletJudge(tables, languages, reader, readers.lines());
        this.practicalTests = new PracticalTestJudge(tables.practicalTest(), languages, reader, readers.lines());
    }

    /** All texts of a profile, judged once for all that needs them. */
    public JudgedTexts read(Profile profile) {
        ResumeSection resume =
                profile.resumeBullets() == null ? null : ResumeSection.of(bullets.judge(profile.resumeBullets()));
        PracticalTestResult test =
                profile.practicalTest() == null ? null : practicalTests.judge(profile.practicalTest());
        List<Object> told = new ArrayList<>();
        if (resume != null) {
            told.add(resume.summary());
        }
        List<Object> atBest = new ArrayList<>(told);
        if (test != null) {
            told.add(new TestResult(test.whole(), test.given()));
        }
        atBest.add(atBest(test));
        return new JudgedTexts(resume, test, new TextFacts(told, atBest));
    }

    /** Questions that got no answer, answered whole. */
    private static TestResult atBest(@Nullable PracticalTestResult test) {
        int questions = PracticalQuestion.values().length;
        return test == null
                ? new TestResult(questions, questions)
                : new TestResult(test.whole() + questions - test.given(), questions);
    }

    /**
     * Bullets by themselves.
     *
     * @param told bullets, or blocks of them in any form
     */
    public JudgedBullets judge(List<String> told) {
        return bullets.judge(told);
    }

    /** The practical test by itself, without what helps. */
    public PracticalTestResult judge(PracticalTest test) {
        return practicalTests.judge(test);
    }

    /**
     * A practical test that was judged, with what helps with it.
     *
     * @param route the ids of the courses that are worth taking
     */
    public PracticalTestResult helped(PracticalTestResult test, Collection<String> route) {
        return practicalTests.helped(test, route);
    }

    /**
     * What the texts of one profile were judged to be.
     *
     * @param resume the bullets of the resume; absent: none were told
     * @param practicalTest the practical test; absent: it was not taken
     * @param facts what both come to for the rules
     */
    public record JudgedTexts(
            @Nullable ResumeSection resume, @Nullable PracticalTestResult practicalTest, TextFacts facts) {}
}
