package io.readiness.role;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.profile.Signal;
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
 * @param ask what to ask the employer: the signs of product management of which nothing is said
 * @param technical whether its product is technical
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
        List<SignShown> shows,
        List<SignShown> lacks,
        List<Enquiry> ask,
        Truth technical,
        List<AskedSignal> signals,
        EvidenceFit fit,
        RoleAdvice advice,
        List<Difference> differences,
        @Nullable List<CertificateAsked> certificates,
        List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        shows.forEach(to);
        lacks.forEach(to);
        ask.forEach(to);
        signals.forEach(to);
        to.accept(advice);
        differences.forEach(to);
        if (certificates != null) {
            certificates.forEach(to);
        }
    }

    /**
     * A sign that shows, or is said not to be there.
     *
     * @param sign its name for machines
     * @param name its name
     * @param side the side it speaks for
     * @param because where that is told, the first places
     * @param claims the claims it rests on
     */
    public record SignShown(String sign, String name, Side side, List<Quote> because, List<String> claims)
            implements Cited {}

    /**
     * A question to the employer.
     *
     * @param sign the sign it would settle
     * @param asks the question
     * @param claims the claims it rests on
     */
    public record Enquiry(String sign, String asks, List<String> claims) implements Cited {}

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
    public record AskedSignal(
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
            @Nullable Nearer nearer,
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
    public record Nearer(RoleVerdict verdict, @Nullable Integer fit, List<Checked> missing) {}

    /**
     * A difference in scope between the role and today's (T7.1).
     *
     * @param sign the sign in which they differ
     * @param kind how they differ
     * @param role what the role is like there
     * @param today what today's role is like there; absent: not known
     * @param claims the claims it rests on
     */
    public record Difference(
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
    public record CertificateAsked(String name, Truth held, String says, List<String> claims) implements Cited {}
}
