package io.readiness.certification;

import io.readiness.certification.CertificationRoute.CertificateStatus;
import io.readiness.certification.CertificationRoute.HeldCertificate;
import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.certification.CertificationTables.RemarkRow;
import io.readiness.certification.CertificationTables.RenewalRow;
import io.readiness.certification.CertificationTables.RouteRemark;
import io.readiness.judgement.fact.Facts.Credential.CertificateLevel;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Certification;
import io.readiness.profile.Evidence.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says they hold: which certificate each is, whether it is still valid, and whether to renew it. What has run
 * out was learned all the same, and counts.
 */
final class Holdings {
    private static final Comparator<Certification> AS_TOLD = Comparator.comparing(Certification::name)
            .thenComparing(Certification::obtained, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Certification::renewed, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Holdings::verification);

    private final CertificationTables tables;
    private final CertificateNames names;
    private final boolean told;
    private final Set<String> held = new HashSet<>();
    private final Set<String> covered = new HashSet<>();
    private final Set<String> learned = new HashSet<>();
    private final Set<CertificateLevel> levels = EnumSet.noneOf(CertificateLevel.class);
    private final List<Recognised> recognised = new ArrayList<>();

    Holdings(@Nullable List<Certification> certifications, CertificationTables tables, CertificateNames names) {
        this.tables = tables;
        this.names = names;
        this.told = certifications != null;
        if (certifications != null) {
            for (Certification certification : certifications) {
                Certificate certificate = names.find(certification.name());
                recognised.add(new Recognised(certification, certificate));
                if (certificate != null) {
                    held.add(certificate.id());
                    covered.addAll(certificate.covers());
                    levels.add(certificate.level());
                }
            }
        }
        learned.addAll(held);
        learned.addAll(covered);
    }

    /** What was told, and which certificate that is; null where its name is not in the catalogue. */
    private record Recognised(Certification told, @Nullable Certificate certificate) {}

    boolean holds(String certificate) {
        return held.contains(certificate);
    }

    boolean covers(String certificate) {
        return covered.contains(certificate);
    }

    /** What is held, and what that covers; null where nothing was said of certificates. */
    @Nullable
    Set<String> learned() {
        return told ? learned : null;
    }

    /** What the certificates that are held are about; null where nothing was said of certificates. */
    @Nullable
    Set<CertificateLevel> levels() {
        return told ? levels : null;
    }

    /** Whether any of these is held; open where nothing was said of certificates. */
    Truth anyOf(Collection<String> certificates) {
        for (String one : certificates) {
            if (learned.contains(one)) {
                return Truth.HOLDS;
            }
        }
        return told ? Truth.FAILS : Truth.OPEN;
    }

    /**
     * Each certificate told, in the order of the catalogue, what is not recognised last; null where nothing was said.
     *
     * @param asOf the day of assessment
     * @param context what the rows of the renewals are held against
     */
    @Nullable
    List<HeldCertificate> certificates(LocalDate asOf, RouteContext context) {
        return !told
                ? null
                : recognised.stream()
                        .sorted(Comparator.comparingInt(this::place).thenComparing(Recognised::told, AS_TOLD))
                        .map(one -> certificate(one.told(), one.certificate(), asOf, context))
                        .distinct()
                        .toList();
    }

    private int place(Recognised one) {
        return one.certificate() == null
                ? Integer.MAX_VALUE
                : tables.catalogue().certificates().indexOf(one.certificate());
    }

    private static Verification verification(Certification certification) {
        return certification.verification() == null ? Verification.CLAIMED : certification.verification();
    }

    private HeldCertificate certificate(
            Certification told, @Nullable Certificate certificate, LocalDate asOf, RouteContext context) {
        if (certificate == null) {
            RemarkRow remark = remark(RouteRemark.NOT_RECOGNISED);
            return new HeldCertificate(
                    told.name(),
                    false,
                    null,
                    CertificateStatus.UNKNOWN,
                    null,
                    verification(told),
                    remark.says(),
                    remark.claims());
        }
        LocalDate atLatest = expires(certificate, since(told, told.obtainedAtLatest()));
        LocalDate atEarliest = expires(certificate, since(told, told.obtainedAtEarliest()));
        LocalDate expires = atLatest != null && atLatest.equals(atEarliest) ? atLatest : null;
        CertificateStatus status = status(told, certificate, atEarliest, atLatest, asOf);
        RemarkRow remark = certificate.shows() == null
                ? remark(certificate, status, context)
                : new RemarkRow(RouteRemark.HELD, certificate.shows(), certificate.claims());
        return new HeldCertificate(
                told.name(),
                true,
                certificate.id(),
                status,
                status == CertificateStatus.EXPIRED && expires != null && !asOf.isAfter(expires) ? null : expires,
                verification(told),
                remark == null ? null : remark.says(),
                remark == null ? certificate.claims() : remark.claims());
    }

    private @Nullable LocalDate expires(Certificate certificate, @Nullable LocalDate since) {
        Integer months = tables.catalogue().issuerOf(certificate).validMonths();
        return since == null || months == null ? null : since.plusMonths(months);
    }

    private static @Nullable LocalDate since(Certification told, @Nullable LocalDate obtained) {
        return told.renewed() == null ? obtained : told.renewed();
    }

    private CertificateStatus status(
            Certification told,
            Certificate certificate,
            @Nullable LocalDate atEarliest,
            @Nullable LocalDate atLatest,
            LocalDate asOf) {
        boolean canExpire = tables.catalogue().issuerOf(certificate).validMonths() != null;
        if (Boolean.TRUE.equals(told.lapsed())) {
            return CertificateStatus.EXPIRED;
        }
        if (canExpire && (names.saysExpired(told.name()) || (atLatest != null && asOf.isAfter(atLatest)))) {
            return CertificateStatus.EXPIRED;
        }
        boolean mayHaveRunOut = atEarliest != null && asOf.isAfter(atEarliest);
        return since(told, told.obtainedAtLatest()) == null || mayHaveRunOut
                ? CertificateStatus.UNKNOWN
                : CertificateStatus.VALID;
    }

    private @Nullable RemarkRow remark(Certificate certificate, CertificateStatus status, RouteContext context) {
        return switch (status) {
            case VALID -> null;
            case UNKNOWN -> remark(RouteRemark.NO_DATE);
            case EXPIRED -> {
                RenewalRow row = tables.route().renewals().first(context.withExpired(certificate));
                yield new RemarkRow(RouteRemark.HELD, row.says(), row.claims());
            }
        };
    }

    private RemarkRow remark(RouteRemark remark) {
        return tables.route().remark(remark);
    }
}
