package io.readiness.resume;

import io.readiness.guide.Cited;
import io.readiness.judgement.fact.TextFacts.ResumeResult;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bullets of a resume and what they show together.
 *
 * @param summary how many there are, how many are strong, and what the strong ones show
 * @param bullets each bullet, in the order in which they were sent
 * @param warnings what each kind of warning met above means, told once
 * @param notices what is to be said of how they were read; absent: all of them were, in English
 * @param claims the claims that the summary rests on
 */
public record JudgedBullets(
        ResumeResult summary,
        List<JudgedBullet> bullets,
        List<WarningMeaning> warnings,
        @Nullable List<ResumeNoticeText> notices,
        List<String> claims)
        implements Cited {

    /**
     * What a warning means.
     *
     * @param warning the warning
     * @param says what it means
     * @param claims the claims it rests on
     */
    public record WarningMeaning(Warning warning, String says, List<String> claims) implements Cited {}

    @Override
    public void eachPart(Consumer<Cited> to) {
        bullets.forEach(to);
        warnings.forEach(to);
        if (notices != null) {
            notices.forEach(to);
        }
    }

    /** Something about how bullets were read. */
    public enum ResumeNotice {
        /** There are more of them, or longer ones, than are read. */
        CUT,
        /** Some are in a language that is not read. */
        ANOTHER_LANGUAGE
    }

    /**
     * Something about how bullets were read, in words.
     *
     * @param notice for machines
     * @param says in words
     * @param claims the claims it rests on
     */
    public record ResumeNoticeText(ResumeNotice notice, String says, List<String> claims) implements Cited {}

    /**
     * A bullet and what it shows. Nothing is made up for it: what is missing is asked for.
     *
     * @param bullet the bullet as it was read: the line without its marks
     * @param verdict what it is worth to whoever looks for broader product ownership
     * @param reason the row of the rulebook that decided
     * @param because that row's sentence
     * @param present the parts that are there, from left to right
     * @param missing the parts that are not, each with what to ask oneself
     * @param warnings the words that weaken it, from left to right
     * @param claims the claims that the verdict rests on
     */
    public record JudgedBullet(
            String bullet,
            BulletStrength verdict,
            String reason,
            String because,
            List<PresentPart> present,
            List<MissingPart> missing,
            List<RaisedWarning> warnings,
            List<String> claims)
            implements Cited {}

    /**
     * A part that is there.
     *
     * @param part the part
     * @param start the place of its first character in the bullet, from 0
     * @param end the place after its last character
     */
    public record PresentPart(BulletPart part, int start, int end) {}

    /**
     * A part that is not there.
     *
     * @param part the part
     * @param ask what to ask oneself in order to fill it
     */
    public record MissingPart(BulletPart part, String ask) {}

    /**
     * Words that weaken a bullet.
     *
     * @param warning what they do
     * @param start the place of the first character in the bullet, from 0
     * @param end the place after the last character
     */
    public record RaisedWarning(Warning warning, int start, int end) {}

    /** What a strong bullet is made of (T8.1, T8.2). */
    public enum BulletPart {
        PROBLEM,
        DECISION,
        TRADE_OFF,
        OUTCOME,
        CUSTOMER,
        BUSINESS,
        HORIZON
    }

    /** What a bullet is worth to whoever looks for broader product ownership; it judges the bullet and not the work. */
    public enum BulletStrength {
        STRONG,
        /** A decision or an outcome that stands alone: more than delivery, and less than a case. */
        SOME_OF_IT,
        WEAK,
        /** No word of it is known, as where it is written in another language; that speaks neither for nor against it. */
        NOT_READ
    }

    /** What weakens a bullet, whatever else it says. */
    public enum Warning {
        WEAK_OWNERSHIP,
        SOMEBODY_ELSE,
        DENIED,
        CEREMONY,
        DELIVERY_METRIC,
        WORD_LIST,
        SELF_PRAISE
    }
}
