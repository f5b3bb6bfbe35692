package io.readiness.assessment;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation;
import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.resume.JudgedBullets.JudgedBullet;
import io.readiness.resume.JudgedBullets.ResumeNoticeText;
import io.readiness.resume.JudgedBullets.WarningMeaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bullets of a resume show, by themselves.
 *
 * @param rulebook which rulebook judged
 * @param summary how many there are, how many are strong, and what the strong ones show
 * @param bullets each bullet, in the order in which they were sent; a line of a block is one
 * @param warnings what each kind of warning met above means, told once
 * @param notices what is to be said of how they were read; absent: all of them were, in English
 * @param claims the claims that the summary rests on
 * @param citations every claim cited above, by guide and section
 */
public record BulletAnswer(
        Edition rulebook,
        ResumeResult summary,
        List<JudgedBullet> bullets,
        List<WarningMeaning> warnings,
        @Nullable List<ResumeNoticeText> notices,
        List<String> claims,
        List<Citation> citations) {}
