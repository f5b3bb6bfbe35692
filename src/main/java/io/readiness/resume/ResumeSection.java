package io.readiness.resume;

import io.readiness.guide.Cited;
import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.resume.JudgedBullets.Meaning;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bullets of a resume within an assessment, where each sentence is told once.
 *
 * @param summary how many there are, how many are strong, and what the strong ones show
 * @param bullets each bullet, the strongest first
 * @param reasons the sentences behind the verdicts met above
 * @param ask what to ask oneself for each part that some bullet lacks
 * @param warnings what each kind of warning met above means
 * @param claims the claims that the summary rests on
 */
public record ResumeSection(
        ResumeResult summary,
        List<Line> bullets,
        List<Ground> reasons,
        List<JudgedBullet.Missing> ask,
        List<Meaning> warnings,
        List<String> claims)
        implements Cited {

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
    public record Line(
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
    public record Ground(String reason, String says, List<String> claims) implements Cited {}

    @Override
    public void eachPart(Consumer<Cited> to) {
        reasons.forEach(to);
        warnings.forEach(to);
    }
}
