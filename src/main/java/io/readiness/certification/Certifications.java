package io.readiness.certification;

import io.readiness.judgement.Checked;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Truth;
import io.readiness.profile.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Advises on certificates: what is held, what is worth taking next and in which order, and why the rest is not. */
public final class Certifications {
    private final CertificationTables tables;
    private final CertificateNames names;
    private final HeldReader heldReader;

    public Certifications(CertificationTables tables) {
        this.tables = tables;
        this.names = new CertificateNames(tables.catalogue());
        this.heldReader = new HeldReader(tables, names);
    }

    /** The route of a judged candidate. */
    public CertificationRoute route(Judgement judgement) {
        Holdings holdings = new Holdings(judgement.profile().certifications(), names);
        Standpoint standpoint = new Standpoint(judgement, holdings);
        Optional<RouteBlocker> blocker = tables.route().organisation().stream()
                .filter(row -> row.fits(judgement.standing()))
                .findFirst();
        Firmness most = blocker.map(RouteBlocker::firmness).orElse(Firmness.FIRM);
        List<RouteStep> steps = steps(judgement, holdings, standpoint, most);
        Optional<RemarkRow> none = none(steps, holdings);
        RemarkRow caution = remark(RouteRemark.NO_SCORE);
        return new CertificationRoute(
                heldReader.read(judgement),
                steps,
                none.map(RemarkRow::says).orElse(null),
                notNow(holdings, standpoint),
                caution.says(),
                blocker.map(RouteBlocker::says).orElse(null),
                claims(
                        caution.claims(),
                        none.map(RemarkRow::claims).orElse(List.of()),
                        blocker.map(RouteBlocker::claims).orElse(List.of())));
    }

    @SafeVarargs
    private static List<String> claims(List<String>... cited) {
        return List.copyOf(new TreeSet<>(Stream.of(cited).flatMap(List::stream).toList()));
    }

    private List<RouteStep> steps(Judgement judgement, Holdings holdings, Standpoint standpoint, Firmness most) {
        List<RouteStep> steps = new ArrayList<>();
        for (RouteRow row : tables.route().steps()) {
            if (!standpoint.plans(row.certificate()) && isStep(row, standpoint)) {
                steps.add(step(row, judgement, holdings, standpoint, most));
                standpoint.plan(row.certificate());
            }
        }
        return steps;
    }

    private static boolean isStep(RouteRow row, Standpoint standpoint) {
        return standpoint.truth(row.needs()) == Truth.HOLDS && standpoint.truth(row.presumed()) != Truth.FAILS;
    }

    private RouteStep step(RouteRow row, Judgement judgement, Holdings holdings, Standpoint standpoint, Firmness most) {
        Certificate certificate = certificate(row.certificate());
        List<Checked> open = row.presumed().stream()
                .map(standpoint::check)
                .filter(checked -> checked.truth() == Truth.OPEN)
                .toList();
        List<MetPrerequisite> prerequisites = certificate.prerequisites().stream()
                .map(prerequisite -> met(prerequisite, judgement, holdings))
                .toList();
        return new RouteStep(
                certificate.id(),
                certificate.name(),
                tables.catalogue().issuerOf(certificate).name(),
                open.isEmpty() ? most : Firmness.PROVISIONAL,
                row.why(),
                Stream.concat(row.needs().stream().map(standpoint::check), open.stream())
                        .toList(),
                prerequisites,
                eligibleFrom(prerequisites),
                row.caution() == null ? null : remark(row.caution()).says(),
                certificate.facts(),
                certificate.asOf(),
                certificate.source(),
                certificate.confidence(),
                row.claims());
    }

    private static @Nullable LocalDate eligibleFrom(List<MetPrerequisite> prerequisites) {
        return prerequisites.stream()
                .filter(MetPrerequisite::required)
                .map(MetPrerequisite::eligibleFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static MetPrerequisite met(Prerequisite asked, Judgement judgement, Holdings holdings) {
        if (asked.monthsAsProductOwner() != null) {
            return met(asked, asked.monthsAsProductOwner(), judgement);
        }
        Truth met = asked.holds() == null ? Truth.OPEN : holdings.anyOf(asked.holds());
        return new MetPrerequisite(asked.says(), met, asked.required(), null);
    }

    /** Months still to come are counted on from the day of assessment, for somebody who works as Product Owner. */
    private static MetPrerequisite met(Prerequisite asked, int months, Judgement judgement) {
        Role role = judgement.profile().role();
        if (role == null || !role.tellsProductOwnerMonths()) {
            return new MetPrerequisite(asked.says(), Truth.OPEN, asked.required(), null);
        }
        int missing = months - role.productOwnerMonths();
        LocalDate from = missing > 0 && role.isProductOwner() ? judgement.asOf().plusMonths(missing) : null;
        return new MetPrerequisite(asked.says(), Truth.of(missing <= 0), asked.required(), from);
    }

    private Optional<RemarkRow> none(List<RouteStep> steps, Holdings holdings) {
        if (steps.stream().anyMatch(step -> step.eligibleFrom() == null)) {
            return Optional.empty();
        }
        if (!steps.isEmpty()) {
            return Optional.of(remark(RouteRemark.NONE_BEFORE));
        }
        return Optional.of(remark(holdings.isEmpty() ? RouteRemark.UNDECIDED : RouteRemark.NONE_NOW));
    }

    private List<NotNow> notNow(Holdings holdings, Standpoint standpoint) {
        return tables.catalogue().certificates().stream()
                .filter(certificate -> !standpoint.plans(certificate.id()))
                .map(certificate -> notNow(certificate.id(), holdings, standpoint))
                .toList();
    }

    private NotNow notNow(String certificate, Holdings holdings, Standpoint standpoint) {
        if (holdings.holds(certificate) || holdings.covers(certificate)) {
            RemarkRow remark = remark(holdings.holds(certificate) ? RouteRemark.HELD : RouteRemark.COVERED);
            return new NotNow(certificate, Truth.FAILS, remark.says(), remark.claims());
        }
        RouteRow nearest = tables.route().steps().stream()
                .filter(row -> row.certificate().equals(certificate))
                .min(Comparator.comparing((RouteRow row) -> standpoint.truth(asked(row)) != Truth.OPEN)
                        .thenComparingLong(row -> missing(row, standpoint)))
                .orElseThrow();
        RouteNeed decisive = decisive(nearest, standpoint);
        Truth truth = standpoint.truth(decisive);
        return new NotNow(
                certificate,
                truth,
                truth == Truth.OPEN
                        ? remark(RouteRemark.OPEN).says().replace("{says}", decisive.says())
                        : decisive.otherwise(),
                decisive.claims());
    }

    private static List<RouteNeed> asked(RouteRow row) {
        return Stream.concat(row.needs().stream(), row.presumed().stream()).toList();
    }

    private static long missing(RouteRow row, Standpoint standpoint) {
        return asked(row).stream()
                .filter(need -> standpoint.truth(need) == Truth.FAILS)
                .count();
    }

    /** The first need that fails, or else the first that is open. */
    private static RouteNeed decisive(RouteRow row, Standpoint standpoint) {
        return asked(row).stream()
                .filter(need -> standpoint.truth(need) != Truth.HOLDS)
                .min(Comparator.comparing(standpoint::truth))
                .orElseThrow();
    }

    private Certificate certificate(String id) {
        return tables.catalogue().certificates().stream()
                .filter(certificate -> certificate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The catalogue has no certificate " + id + "."));
    }

    private RemarkRow remark(RouteRemark remark) {
        return tables.route().remark(remark);
    }
}
