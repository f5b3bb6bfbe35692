package io.readiness.certification;

import io.readiness.certification.CertificationRoute.NotNow;
import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.certification.CertificationTables.RemarkRow;
import io.readiness.certification.CertificationTables.RouteRemark;
import io.readiness.certification.CertificationTables.RouteRow;
import io.readiness.certification.CertificationTables.RouteTable;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A certificate that could be taken, and what is said where it is not for now; written once for all candidates. */
final class CertificateOption {
    private final Certificate certificate;
    private final String issuer;
    private final NotNow held;
    private final NotNow covered;
    private final List<List<Obstacle>> rows;

    CertificateOption(Certificate certificate, CertificationTables tables) {
        RouteTable route = tables.route();
        this.certificate = certificate;
        this.issuer = tables.catalogue().issuerOf(certificate).name();
        this.held = notNow(route.remark(RouteRemark.HELD));
        this.covered = notNow(route.remark(RouteRemark.COVERED));
        String open = route.remark(RouteRemark.OPEN).says();
        this.rows = route.steps().rows().stream()
                .filter(row -> row.certificate().equals(certificate.id()))
                .map(row -> obstacles(row, open))
                .toList();
    }

    /** What may keep the certificate from being for now, and what is said then. */
    private record Obstacle(Need need, NotNow open, NotNow failing) {}

    private NotNow notNow(RemarkRow remark) {
        return new NotNow(certificate.id(), Truth.FAILS, remark.says(), remark.claims());
    }

    private List<Obstacle> obstacles(RouteRow row, String open) {
        return Stream.concat(row.needs().stream(), row.presumed().stream())
                .map(need -> new Obstacle(
                        need,
                        new NotNow(
                                certificate.id(), Truth.OPEN, open.replace("{says}", told(need.says())), need.claims()),
                        new NotNow(certificate.id(), Truth.FAILS, told(need.otherwise()), need.claims())))
                .toList();
    }

    /** The loading of a rulebook sees to it that each need of a step has its words. */
    private static String told(@Nullable String words) {
        return Objects.requireNonNull(words);
    }

    Certificate certificate() {
        return certificate;
    }

    /** The name of who gives it. */
    String issuer() {
        return issuer;
    }

    /** Why it is not for now. */
    NotNow notNow(RouteContext context) {
        if (context.holdings().holds(certificate.id())) {
            return held;
        }
        return context.holdings().covers(certificate.id()) ? covered : decisive(nearest(context), context);
    }

    /** The row that comes nearest to a step: one that is open, or else the one of which the least fails. */
    private List<Obstacle> nearest(RouteContext context) {
        List<Obstacle> nearest = List.of();
        int least = Integer.MAX_VALUE;
        for (List<Obstacle> row : rows) {
            int failing = 0;
            boolean open = false;
            for (Obstacle obstacle : row) {
                Truth truth = obstacle.need().that().truth(context);
                failing += truth == Truth.FAILS ? 1 : 0;
                open |= truth == Truth.OPEN;
            }
            int missing = open && failing == 0 ? -1 : failing;
            if (missing < least) {
                least = missing;
                nearest = row;
            }
        }
        return nearest;
    }

    /** The first need that fails, or else the first that is open. */
    private static NotNow decisive(List<Obstacle> row, RouteContext context) {
        NotNow open = null;
        for (Obstacle obstacle : row) {
            Truth truth = obstacle.need().that().truth(context);
            if (truth == Truth.FAILS) {
                return obstacle.failing();
            }
            open = open == null && truth == Truth.OPEN ? obstacle.open() : open;
        }
        if (row.isEmpty()) {
            throw new NoSuchElementException("No row says why a certificate is not for now. Maybe give it a step?");
        }
        // What a later step brought had not been planned yet when this row was asked, by what it asks for last.
        return open != null ? open : row.get(row.size() - 1).open();
    }
}
