package io.readiness.resume;

import io.readiness.guide.Cited;
import io.readiness.judgement.fact.TextFacts.ResumeResult;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bullets of a resume and what they show together.
 *
 * @param summary how many there are, how many are strong, and what the strong ones show
 * @param bullets each bullet, in the order in which they were sent
 * @param warnings what each kind of warning met above means, told once
 * @param claims the claims that the summary rests on
 */
public record JudgedBullets(
        ResumeResult summary, List<JudgedBullet> bullets, List<Meaning> warnings, List<String> claims)
        implements Cited {

    /**
     * What a warning means.
     *
     * @param warning the warning
     * @param says what it means
     * @param claims the claims it rests on
     */
    public record Meaning(Warning warning, String says, List<String> claims) implements Cited {}

    @Override
    public void eachPart(Consumer<Cited> to) {
        bullets.forEach(to);
        warnings.forEach(to);
    }
}
