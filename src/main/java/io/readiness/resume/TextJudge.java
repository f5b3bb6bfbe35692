package io.readiness.resume;

import io.readiness.profile.PracticalTest;
import io.readiness.profile.Profile;
import io.readiness.wording.Reader;
import io.readiness.wording.Readers;
import java.util.List;

/** Judges the texts that a candidate wrote. Pure, and safe to share. */
public final class TextJudge {
    private final Bullets bullets;
    private final PracticalTests practicalTests;

    public TextJudge(ResumeTables tables, Readers readers) {
        Reader reader = readers.of(tables.lexicon());
        this.bullets = new Bullets(tables, reader);
        this.practicalTests = new PracticalTests(tables.practicalTest(), reader);
    }

    /** All texts of a profile, judged once for all that needs them. */
    public ReadTexts read(Profile profile) {
        return ReadTexts.of(profile, bullets, practicalTests);
    }

    /** Bullets by themselves. */
    public JudgedBullets judge(List<String> told) {
        return bullets.judge(told);
    }

    /** The practical test by itself. */
    public PracticalTestResult judge(PracticalTest test, Profile profile) {
        return practicalTests.judge(test, profile);
    }
}
