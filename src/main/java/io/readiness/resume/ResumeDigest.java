package io.readiness.resume;

import io.readiness.resume.JudgedBullet.Missing;
import io.readiness.resume.ResumeSection.Ground;
import io.readiness.resume.ResumeSection.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells judged bullets shortly. The order in which they were sent changes nothing. */
final class ResumeDigest {
    /** So many characters are enough to know one's own bullet again. */
    private static final int BEGINNING = 80;

    private static final Comparator<JudgedBullet> STRONGEST_FIRST = Comparator.comparing(JudgedBullet::verdict)
            .thenComparing(bullet -> bullet.missing().size())
            .thenComparing(JudgedBullet::bullet);

    private ResumeDigest() {}

    static ResumeSection of(JudgedBullets judged) {
        List<JudgedBullet> sorted = new ArrayList<>(judged.bullets());
        sorted.sort(STRONGEST_FIRST);
        List<Line> lines = new ArrayList<>(sorted.size());
        Set<Ground> grounds = new LinkedHashSet<>();
        Map<BulletPart, Missing> asked = new EnumMap<>(BulletPart.class);
        for (JudgedBullet bullet : sorted) {
            lines.add(line(bullet));
            grounds.add(new Ground(bullet.reason(), bullet.because(), bullet.claims()));
            bullet.missing().forEach(missing -> asked.put(missing.part(), missing));
        }
        return new ResumeSection(
                judged.summary(),
                lines,
                List.copyOf(grounds),
                List.copyOf(asked.values()),
                judged.warnings(),
                judged.claims());
    }

    private static Line line(JudgedBullet bullet) {
        Set<BulletPart> present = EnumSet.noneOf(BulletPart.class);
        bullet.present().forEach(one -> present.add(one.part()));
        List<BulletPart> missing = new ArrayList<>(bullet.missing().size());
        bullet.missing().forEach(one -> missing.add(one.part()));
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        bullet.warnings().forEach(one -> warnings.add(one.warning()));
        return new Line(
                beginning(bullet.bullet()),
                bullet.verdict(),
                bullet.reason(),
                List.copyOf(present),
                missing,
                List.copyOf(warnings));
    }

    private static String beginning(String bullet) {
        if (bullet.codePointCount(0, bullet.length()) <= BEGINNING) {
            return bullet;
        }
        return bullet.substring(0, bullet.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }
}
