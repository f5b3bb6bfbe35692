package io.readiness.resume;

import io.readiness.resume.JudgedBullet.Missing;
import io.readiness.resume.JudgedBullet.Present;
import io.readiness.resume.JudgedBullet.Raised;
import io.readiness.resume.ResumeSection.Ground;
import io.readiness.resume.ResumeSection.Line;
import java.util.Comparator;
import java.util.List;

/** Tells judged bullets shortly. The order in which they were sent changes nothing. */
final class ResumeDigest {
    /** So many characters are enough to know one's own bullet again. */
    private static final int BEGINNING = 80;

    private static final Comparator<JudgedBullet> STRONGEST_FIRST = Comparator.comparing(JudgedBullet::verdict)
            .thenComparing(bullet -> bullet.missing().size())
            .thenComparing(JudgedBullet::bullet);

    private ResumeDigest() {}

    static ResumeSection of(JudgedBullets judged) {
        List<JudgedBullet> sorted =
                judged.bullets().stream().sorted(STRONGEST_FIRST).toList();
        return new ResumeSection(
                judged.summary(),
                sorted.stream().map(ResumeDigest::line).toList(),
                sorted.stream()
                        .map(bullet -> new Ground(bullet.reason(), bullet.because(), bullet.claims()))
                        .distinct()
                        .toList(),
                sorted.stream()
                        .flatMap(bullet -> bullet.missing().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Missing::part))
                        .toList(),
                judged.warnings(),
                judged.claims());
    }

    private static Line line(JudgedBullet bullet) {
        return new Line(
                beginning(bullet.bullet()),
                bullet.verdict(),
                bullet.reason(),
                bullet.present().stream().map(Present::part).distinct().sorted().toList(),
                bullet.missing().stream().map(Missing::part).toList(),
                bullet.warnings().stream()
                        .map(Raised::warning)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String beginning(String bullet) {
        if (bullet.codePointCount(0, bullet.length()) <= BEGINNING) {
            return bullet;
        }
        return bullet.substring(0, bullet.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }
}
