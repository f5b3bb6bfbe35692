package io.readiness.certification;

import io.readiness.certification.CertificationTables.FactConfidence;
import io.readiness.guide.Cited;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.profile.Evidence.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which course or assessment is worth taking, if any.
 *
 * @param held every certificate told; absent: nothing was said of certificates
 * @param steps what is worth taking, in this order
 * @param none why nothing is for today; absent: a step is
 * @param asks what would settle the steps; absent: none hangs on what was not told
 * @param asked what is said of the certificate that was asked about; absent: none was
 * @param notNow every other certificate that teaches product ownership or beyond, and why it is not for now
 * @param caution what a certificate is worth
 * @param organisation what the organisation has to change, because no course does; absent: nothing was told of that kind
 * @param claims the claims that the sentences here rest on
 */
public record CertificationRoute(
        @Nullable List<HeldCertificate> held,
        List<RouteStep> steps,
        @Nullable String none,
        @Nullable String asks,
        @Nullable AskedCertificate asked,
        List<NotNow> notNow,
        String caution,
        @Nullable String organisation,
        List<String> claims)
        implements Cited {
    /** The ids of what is worth taking, in this order. */
    public List<String> courses() {
        return steps.stream().map(RouteStep::certificate).toList();
    }

    @Override
    public void eachPart(Consumer<Cited> to) {
        if (held != null) {
            held.forEach(to);
        }
        steps.forEach(to);
        if (asked != null) {
            to.accept(asked);
        }
        notNow.forEach(to);
    }

    /**
     * A certificate that was asked about.
     *
     * @param name as it was told
     * @param certificate its id in the catalogue; absent: the name was not recognised
     * @param says whether it is a step, or why it is none for now
     * @param claims the claims that rests on
     */
    public record AskedCertificate(String name, @Nullable String certificate, String says, List<String> claims)
            implements Cited {}

    /**
     * A certificate that the candidate holds. It raises no score.
     *
     * @param name as the candidate told it
     * @param recognised whether the name is in the catalogue; if not, nothing is concluded from it
     * @param certificate its id in the catalogue; absent: not recognised
     * @param status whether it is still valid
     * @param expires the last day on which it is, or was, valid; absent: it never expires, or that is unknown
     * @param verification how far it can be checked
     * @param says what there is to say of it, as whether to renew it; absent: nothing
     * @param claims the claims that rests on
     */
    public record HeldCertificate(
            String name,
            boolean recognised,
            @Nullable String certificate,
            CertificateStatus status,
            @Nullable LocalDate expires,
            Verification verification,
            @Nullable String says,
            List<String> claims)
            implements Cited {}

    /** Whether a certificate is still valid. */
    public enum CertificateStatus {
        VALID,
        EXPIRED,
        /** Nothing follows from what was told: a date is missing, or the name was not recognised. */
        UNKNOWN
    }

    /**
     * A certificate or a course worth taking.
     *
     * @param certificate its id in the catalogue
     * @param name its name
     * @param issuer who gives it
     * @param firmness provisional where something that was not told could take the step away, or where the organisation has to change
     *     something first
     * @param why what it would do for the candidate
     * @param because what that rests on; open where it was not told
     * @param prerequisites what its issuer asks for
     * @param eligibleFrom the day from which the prerequisites are met, should work go on as it is; absent: they are met, or no
     *     day follows from what was told
     * @param caution what to beware of; absent: nothing in particular
     * @param facts what is worth knowing before booking
     * @param asOf the day on which the facts were written down
     * @param source where they were found
     * @param confidence how sure they are
     * @param claims the claims the step rests on
     */
    public record RouteStep(
            String certificate,
            String name,
            String issuer,
            Firmness firmness,
            String why,
            List<Checked> because,
            List<MetPrerequisite> prerequisites,
            @Nullable LocalDate eligibleFrom,
            @Nullable String caution,
            String facts,
            LocalDate asOf,
            String source,
            FactConfidence confidence,
            List<String> claims)
            implements Cited {
        boolean hangsOnSilence() {
            return because.stream().anyMatch(one -> one.truth() == Truth.OPEN);
        }

        @Override
        public void eachPart(Consumer<Cited> to) {
            because.forEach(to);
        }
    }

    /**
     * What an issuer asks for, held against the profile.
     *
     * @param says what is asked for
     * @param met whether it is met; open where that was not told
     * @param required whether the certificate is not given without; otherwise it is recommended
     * @param eligibleFrom the day from which it is met, should work go on as it is; absent: it is met, or no day follows
     */
    public record MetPrerequisite(
            String says,
            Truth met,
            boolean required,
            @Nullable LocalDate eligibleFrom) {}

    /**
     * A certificate that is not for now.
     *
     * @param certificate its id in the catalogue
     * @param truth open where it depends on what was not told
     * @param because why not
     * @param claims the claims that rests on
     */
    public record NotNow(String certificate, Truth truth, String because, List<String> claims) implements Cited {}
}
