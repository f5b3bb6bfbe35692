package io.readiness.resume;

import io.readiness.guide.Cited;
import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.resume.JudgedBullets.BulletPart;
import io.readiness.resume.JudgedBullets.BulletStrength;
import io.readiness.resume.JudgedBullets.JudgedBullet;
import io.readiness.resume.JudgedBullets.MissingPart;
import io.readiness.resume.JudgedBullets.ResumeNoticeText;
import io.readiness.resume.JudgedBullets.Warning;
import io.readiness.resume.JudgedBullets.WarningMeaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bullets of a resume within an assessment, where each sentence is told once.
 *
 * @param summary how many there are, how many are strong, and what the strong ones show
 * @param bullets each bullet, the strongest first
 * @param reasons the sentences behind the verdicts met above
 * @param ask what to ask oneself for each part that some bullet lacks; absent: only whoever wrote them is asked
 * @param warnings what each kind of warning met above means
 * @param notices what is to be said of how they were read; absent: all of them were, in English
 * @param claims the claims that the summary rests on
 */
public record ResumeSection(
        ResumeResult summary,
        List<BulletLine> bullets,
        List<VerdictReason> reasons,
        @Nullable List<MissingPart> ask,
        List<WarningMeaning> warnings,
        @Nullable List<ResumeNoticeText> notices,
        List<String> claims)
        implements Cited {

    /** So many characters are enough to know one's own bullet again. */
    private static final int BEGINNING = 80;

    private static final Comparator<JudgedBullet> STRONGEST_FIRST = Comparator.comparing(JudgedBullet::verdict)
            .thenComparing(bullet -> bullet.missing().size())
            .thenComparing(JudgedBullet::bullet);

    /** Tells judged bullets shortly. The order in which they were sent changes nothing. */
    static ResumeSection of(JudgedBullets judged) {
        List<JudgedBullet> sorted = new ArrayList<>(judged.bullets());
        sorted.sort(STRONGEST_FIRST);
        List<BulletLine> lines = new ArrayList<>(sorted.size());
        Set<VerdictReason> grounds = new LinkedHashSet<>();
        Map<BulletPart, MissingPart> asked = new EnumMap<>(BulletPart.class);
        for (JudgedBullet bullet : sorted) {
            lines.add(line(bullet));
            grounds.add(new VerdictReason(bullet.reason(), bullet.because(), bullet.claims()));
            bullet.missing().forEach(missing -> asked.put(missing.part(), missing));
        }
        return new ResumeSection(
                judged.summary(),
                lines,
                List.copyOf(grounds),
                List.copyOf(asked.values()),
                judged.warnings(),
                judged.notices(),
                judged.claims());
    }

    /** The same without what the candidate is asked. */
    public ResumeSection withoutAdvice() {
        return new ResumeSection(summary, bullets, reasons, null, warnings, notices, claims);
    }

    private static BulletLine line(JudgedBullet bullet) {
        Set<BulletPart> present = EnumSet.noneOf(BulletPart.class);
        bullet.present().forEach(one -> present.add(one.part()));
        List<BulletPart> missing = new ArrayList<>(bullet.missing().size());
        bullet.missing().forEach(one -> missing.add(one.part()));
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        bullet.warnings().forEach(one -> warnings.add(one.warning()));
        return new BulletLine(
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

    @Override
    public void eachPart(Consumer<Cited> to) {
        reasons.forEach(to);
        warnings.forEach(to);
        if (notices != null) {
            notices.forEach(to);
        }
    }

    /**
     * A bullet in one line.
     *
     * @param begins how it begins; the whole of a short one
     * @param verdict what it is worth to whoever looks for broader product ownership
     * @param reason the row of the rulebook that decided
     * @param present the parts that are there
     * @param missing the parts that are not
     * @param warnings what weakens it
     */
    public record BulletLine(
            String begins,
            BulletStrength verdict,
            String reason,
            List<BulletPart> present,
            List<BulletPart> missing,
            List<Warning> warnings) {}

    /**
     * Why a bullet is strong or weak.
     *
     * @param reason the row of the rulebook
     * @param says its sentence
     * @param claims the claims it rests on
     */
    public record VerdictReason(String reason, String says, List<String> claims) implements Cited {}
}
