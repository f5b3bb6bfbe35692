package io.readiness.oracle;

import io.readiness.judgement.fact.Facts.Credential;
import io.readiness.judgement.fact.Facts.Credential.CertificateLevel;
import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.judgement.fact.TextFacts.TestResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a profile were read to say, and the names of certificates. Reading them is not judging by the rules, so the
 * service's own reading counts.
 */
record WordsAsRead(
        @Nullable ResumeResult resume, @Nullable TestResult practicalTest, boolean holdsATeamLevelCertificate) {
    private static final WordsAsRead NONE = new WordsAsRead(null, null, false);

    static WordsAsRead of(List<Object> facts) {
        WordsAsRead texts = NONE;
        for (Object fact : facts) {
            if (fact instanceof ResumeResult resume) {
                texts = new WordsAsRead(resume, texts.practicalTest, texts.holdsATeamLevelCertificate);
            } else if (fact instanceof TestResult test) {
                texts = new WordsAsRead(texts.resume, test, texts.holdsATeamLevelCertificate);
            } else if (fact instanceof Credential held && isOfTheTeamLevel(held)) {
                texts = new WordsAsRead(texts.resume, texts.practicalTest, true);
            }
        }
        return texts;
    }

    private static boolean isOfTheTeamLevel(Credential held) {
        return held.level() == CertificateLevel.TEAM || held.level() == CertificateLevel.ADVANCED;
    }
}
