package io.readiness.certification;

import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.fact.Facts.Credential.CertificateLevel;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the rulebook says of certificates.
 *
 * @param catalogue what may be held, and what is known of it
 * @param route what is worth taking, and in which order
 */
public record CertificationTables(CertificateCatalogue catalogue, RouteTable route) {

    /**
     * The certificates and courses that are known here. Facts of their issuers, and no judgement.
     *
     * @param issuers who gives them
     * @param leftOut words beside a name that change nothing
     * @param saysExpired words beside a name that say it has run out
     * @param certificates each of them, from the entry upwards
     */
    public record CertificateCatalogue(
            List<Issuer> issuers, List<String> leftOut, List<String> saysExpired, List<Certificate> certificates) {

        Issuer issuerOf(Certificate certificate) {
            return issuers.stream()
                    .filter(issuer -> issuer.issuer().equals(certificate.issuer()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "The catalogue has no issuer " + certificate.issuer() + ". Maybe add it?"));
        }
    }

    /**
     * A certificate or a course, as its issuer describes it.
     *
     * @param id its id
     * @param name its name
     * @param issuer the id of its issuer
     * @param level what it is about
     * @param versioned whether its name may carry the number of a release
     * @param names the names by which it is recognised
     * @param covers the ids of those that its holder holds or knows as well
     * @param shows what it shows, told to who holds it, where it is no step of the route; absent: it is one
     * @param prerequisites what its issuer asks for
     * @param facts what is worth knowing before booking
     * @param asOf the day on which the facts were written down
     * @param source where they were found
     * @param confidence how sure they are
     * @param claims the claims that name it; empty where no guide does
     * @param assumption why it is listed, where no guide names it
     */
    public record Certificate(
            String id,
            String name,
            String issuer,
            CertificateLevel level,
            boolean versioned,
            List<String> names,
            List<String> covers,
            @Nullable String shows,
            List<Prerequisite> prerequisites,
            String facts,
            LocalDate asOf,
            String source,
            FactConfidence confidence,
            List<String> claims,
            @Nullable String assumption) {
        /** Whether it could be taken as a step; otherwise it is known for what it shows. */
        boolean isStep() {
            return shows == null;
        }
    }

    /**
     * Who gives a certificate.
     *
     * @param issuer its id
     * @param name what it is called
     * @param validMonths for how many months its certificates are valid; absent: they never expire
     * @param names what may stand for it beside the name of a certificate
     */
    public record Issuer(
            String issuer, String name, @Nullable Integer validMonths, List<String> names) {}

    /**
     * What an issuer asks for before giving a certificate. Where neither a certificate nor a time is named, no profile tells
     * whether it is met.
     *
     * @param says what is asked for, in a sentence
     * @param holds any of these certificates, also an expired one; absent: none is asked for
     * @param monthsAsProductOwner so many months of work as Product Owner; absent: no time is asked for
     * @param required whether the certificate is not given without; otherwise it is recommended
     */
    public record Prerequisite(
            String says,
            @Nullable List<String> holds,
            @Nullable Integer monthsAsProductOwner,
            boolean required) {}

    /** How sure the facts of a certificate are. */
    public enum FactConfidence {
        /** The issuer's own text. */
        A,
        /** An official excerpt. */
        B,
        /** A secondary source. */
        C
    }

    /**
     * What is worth taking, and in which order.
     *
     * @param steps in the order of the route; the first row of a certificate that holds makes it a step
     * @param renewals whether to renew what has run out; the first row that fits
     * @param organisation what the organisation has to change, whatever is learned; the first row that fits
     * @param closed whom no course serves; where a row holds, nothing is said of courses but that
     * @param none why nothing is for today; the first row that fits, and the last where it is open which course is
     * @param asks what would settle that, or a step that hangs on what was not told; all rows that hold
     * @param remarks what else there is to say
     */
    public record RouteTable(
            DecisionTable<RouteRow> steps,
            DecisionTable<RenewalRow> renewals,
            DecisionTable<RouteBlocker> organisation,
            DecisionTable<ReasonRow> closed,
            DecisionTable<ReasonRow> none,
            DecisionTable<ReasonRow> asks,
            List<RemarkRow> remarks) {

        RemarkRow remark(RouteRemark occasion) {
            for (RemarkRow row : remarks) {
                if (row.remark() == occasion) {
                    return row;
                }
            }
            throw new IllegalStateException("The route has no remark " + occasion + ".");
        }
    }

    /**
     * A reason to take a certificate.
     *
     * @param certificate its id
     * @param why what it would do for the candidate
     * @param needs all of them must hold on what was told
     * @param presumed none of them may be denied; where one was not told, the step is provisional
     * @param caution what to beware of; absent: nothing in particular
     * @param claims the claims it rests on
     * @param assumption what no claim says
     */
    public record RouteRow(
            String certificate,
            String why,
            List<Need> needs,
            List<Need> presumed,
            @Nullable RouteRemark caution,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {}

    /**
     * Whether to renew a certificate that has run out.
     *
     * @param needs when; it may ask which certificate that is
     * @param says what to do, to the candidate
     * @param claims the claims it rests on
     * @param assumption what no claim says
     */
    public record RenewalRow(
            List<Need> needs,
            String says,
            List<String> claims,
            @Nullable String assumption) implements DecisionTable.Row {}

    /**
     * What the organisation has to change, because no course does.
     *
     * @param needs all of them must hold
     * @param firmness how firm a step beside it may be at most
     * @param says what has to change, to the candidate
     * @param claims the claims it rests on
     */
    public record RouteBlocker(List<Need> needs, Firmness firmness, String says, List<String> claims)
            implements DecisionTable.Row {}

    /**
     * Why no course is named, or what would settle which one is.
     *
     * @param needs all of them must hold
     * @param presumed none of them may be denied; absent: there are none
     * @param says the reason or the question, to the candidate
     * @param claims the claims it rests on
     */
    public record ReasonRow(List<Need> needs, @Nullable List<Need> presumed, String says, List<String> claims)
            implements DecisionTable.Row {
        public ReasonRow {
            presumed = Objects.requireNonNullElse(presumed, List.of());
        }

        @Override
        public List<Need> presumed() {
            return Objects.requireNonNull(presumed);
        }
    }

    /**
     * What to say on an occasion.
     *
     * @param remark the occasion
     * @param says what to say, to the candidate
     * @param claims the claims it rests on
     */
    public record RemarkRow(RouteRemark remark, String says, List<String> claims) {}

    /** An occasion to say something beside the route. */
    public enum RouteRemark {
        /** What a certificate is worth; always said. */
        NO_SCORE,
        /** A course on AI is a step. */
        AI,
        /** A certificate is held. */
        HELD,
        /** Another one that is held covers it. */
        COVERED,
        /** It depends on what was not told; <code>{says}</code> stands for that. */
        OPEN,
        /** A certificate that was asked about is a step. */
        ASKED,
        /** The name of a certificate is not in the catalogue. */
        NOT_RECOGNISED,
        /** The day on which a certificate was obtained is missing. */
        NO_DATE
    }
}
