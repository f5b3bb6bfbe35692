package io.readiness.role;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.profile.Signal;
import io.readiness.role.RoleTables.ScopeSide;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A role held against a profile: what it consists of, what of it is shown, and what to do about it.
 *
 * @param id the role, as the caller named it
 * @param title what it is called, which decides nothing by itself (T1.1); absent: not said
 * @param scope what it consists of
 * @param scopeSays what that means
 * @param scopeCouldBe the scopes that are possible, depending on what is not said; absent: no other is
 * @param shows the signs by which that is told
 * @param lacks the signs of which it is said that they are not there
 * @param asked the signs that stand only in what is asked of the candidate, which tells no duty (T7.2)
 * @param ask what to ask the employer: the signs of product management of which nothing is said
 * @param technical whether its product is technical
 * @param language the language of its text, by ISO 639-1, or {@code und} for one that is not known; absent: too short to tell, or
 *     told field by field
 * @param notices how it was read; absent: there is nothing to say of that
 * @param signals what it asks of the candidate, signal by signal
 * @param fit how much of that is shown
 * @param advice what to do about it
 * @param differences how its scope differs from today's
 * @param certificates the certificates it asks for; absent: none are named
 * @param claims the claims that the scope rests on
 */
public record RoleMatch(
        String id,
        @Nullable String title,
        RoleScope scope,
        String scopeSays,
        @Nullable List<RoleScope> scopeCouldBe,
        List<StatedIndicator> shows,
        List<StatedIndicator> lacks,
        List<StatedIndicator> asked,
        List<EmployerQuestion> ask,
        Truth technical,
        @Nullable String language,
        @Nullable List<RoleNoticeText> notices,
        List<RequiredSignal> signals,
        EvidenceFit fit,
        RoleAdvice advice,
        List<ScopeDifference> differences,
        @Nullable List<RequiredCertificate> certificates,
        List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        shows.forEach(to);
        lacks.forEach(to);
        asked.forEach(to);
        if (notices != null) {
            notices.forEach(to);
        }
        ask.forEach(to);
        signals.forEach(to);
        to.accept(advice);
        differences.forEach(to);
        if (certificates != null) {
            certificates.forEach(to);
        }
    }

    /**
     * A sign that shows, is said not to be there, or is asked of the candidate.
     *
     * @param sign its name for machines
     * @param name its name
     * @param side the side it speaks for
     * @param because where that is told, the first places
     * @param claims the claims it rests on
     */
    public record StatedIndicator(String sign, String name, ScopeSide side, List<Quote> because, List<String> claims)
            implements Cited {}

    /** Something about how a role was read. */
    public enum RoleNotice {
        /** Its text is in a language that is not read. */
        ANOTHER_LANGUAGE,
        /** Its text was read to its limit only. */
        CUT,
        /** It tells what is asked of the candidate, and no duty. */
        ONLY_ASKED_OF_THE_CANDIDATE
    }

    /**
     * Something about how a role was read, in words.
     *
     * @param notice for machines
     * @param says in words
     * @param claims the claims it rests on
     */
    public record RoleNoticeText(RoleNotice notice, String says, List<String> claims) implements Cited {}

    /**
     * A question to the employer.
     *
     * @param sign the sign it would settle
     * @param asks the question
     * @param claims the claims it rests on
     */
    public record EmployerQuestion(String sign, String asks, List<String> claims) implements Cited {}

    /**
     * A signal that the role asks for.
     *
     * @param signal the signal
     * @param wanted the level wanted
     * @param rating where the profile stands; the reasons stand beside the roles
     * @param truth whether it reaches that level; open where that is unknown
     * @param looksLike what the level wanted looks like in the work; absent: it is reached
     * @param claims the claims it rests on
     */
    public record RequiredSignal(
            Signal signal,
            Rating wanted,
            Rating rating,
            Truth truth,
            @Nullable String looksLike,
            List<String> claims) implements Cited {}

    /**
     * What to do about a role.
     *
     * @param verdict the verdict
     * @param title what it is called
     * @param says why
     * @param nextStep the one thing to do next
     * @param couldBe the verdicts that are possible, depending on what is unknown of the candidate or the role; absent: no
     *     other is
     * @param nearer what a better verdict asks for; absent: none is ahead
     * @param claims the claims it rests on
     */
    public record RoleAdvice(
            RoleVerdict verdict,
            String title,
            String says,
            String nextStep,
            @Nullable List<RoleVerdict> couldBe,
            @Nullable BetterVerdict nearer,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            if (nearer != null) {
                nearer.missing().forEach(to);
            }
        }
    }

    /**
     * What a better verdict asks for.
     *
     * @param verdict that verdict
     * @param fit the share of fit it asks for, in percent; absent: reached, or any
     * @param missing what it asks of the candidate and is not shown
     */
    public record BetterVerdict(
            RoleVerdict verdict, @Nullable Integer fit, List<Checked> missing) {}

    /**
     * A difference in scope between the role and today's (T7.1).
     *
     * @param sign the sign in which they differ
     * @param kind how they differ
     * @param role what the role is like there
     * @param today what today's role is like there; absent: not known
     * @param claims the claims it rests on
     */
    public record ScopeDifference(
            String sign,
            DifferenceKind kind,
            String role,
            @Nullable String today,
            List<String> claims) implements Cited {

        /** How a role differs from today's. */
        public enum DifferenceKind {
            /** The role has it, today's has not. */
            WIDER,
            /** Today's role has it, this one has not. */
            NARROWER,
            /** The role has it, and of today's it is not known. */
            NOT_TOLD
        }
    }

    /**
     * A certificate that the role asks for.
     *
     * @param name as the role names it
     * @param held whether the profile names it; open where no certificates were spoken of
     * @param says that it changes no fit
     * @param claims the claims it rests on
     */
    public record RequiredCertificate(String name, Truth held, String says, List<String> claims) implements Cited {}

    /** What a role really consists of, whatever it is called. When each holds stands in the rulebook, {@code roles/scope.yaml}. */
    public enum RoleScope {
        /** Problems, direction and outcomes are decided here. */
        PM_SCOPE,
        /** Delivery, and some decisions beyond it. */
        MIXED,
        /** Delivery, under a title that says so. */
        DELIVERY_SCOPE,
        /** Delivery, under the title of a Product Manager. */
        DELIVERY_SCOPE_UNDER_A_PM_TITLE,
        /** Too little is said to tell. */
        UNKNOWN
    }

    /** What to do about a role. It is about the role and never about the person, and none says reject. */
    public enum RoleVerdict {
        /** The role fits what the profile shows. */
        APPLY_NOW,
        /** Within reach, with one more piece of proof. */
        APPLY_WITH_PROOF,
        /** A step in between (T14.4). */
        BRIDGE,
        /** Something has to be known first. */
        ASK_FIRST,
        /** It asks for more than is shown so far. */
        NOT_YET,
        /** It leads nowhere nearer to what is wanted. */
        NOT_A_STEP
    }

    /**
     * How much of what a role asks for is shown. What is unknown makes a range, and no loss.
     *
     * @param asked signals that the role asks for
     * @param shown those of them that are shown at the level wanted
     * @param open those of which that is unknown
     * @param low percent, with everything unknown at worst
     * @param high percent, with everything unknown at best
     */
    public record EvidenceFit(int asked, int shown, int open, int low, int high) {
        static final Comparator<EvidenceFit> BEST_FIRST = Comparator.comparingInt(EvidenceFit::low)
                .thenComparingInt(EvidenceFit::high)
                .reversed();

        private static final int WHOLE = 100;

        static EvidenceFit of(int asked, int shown, int open) {
            return new EvidenceFit(asked, shown, open, share(shown, asked, 0), share(shown + open, asked, WHOLE));
        }

        private static int share(int part, int whole, int ofNothing) {
            return whole == 0 ? ofNothing : WHOLE * part / whole;
        }

        int openShare() {
            return share(open, asked, WHOLE);
        }
    }

    /**
     * A place of a role by which something is told.
     *
     * @param path where, as a JSON path in the role; in a text with markup, characters are counted without it
     * @param words what stands there
     * @param start the place of the first character, from 0; absent: a field and no text
     * @param end the place after the last character; absent: a field and no text
     */
    public record Quote(
            String path,
            String words,
            @Nullable Integer start,
            @Nullable Integer end) {
        static final Comparator<Quote> AS_READ =
                Comparator.comparing(Quote::path).thenComparing(quote -> quote.start == null ? 0 : quote.start);

        static Quote field(String path, Object value) {
            return new Quote(path, value.toString(), null, null);
        }
    }
}
