package io.readiness.certification;

import io.readiness.certification.Holdings.Recognised;
import io.readiness.judgement.Judgement;
import io.readiness.profile.Certification;
import io.readiness.profile.Evidence.Verification;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what somebody says they hold: which certificate it is, whether it is still valid, and whether to renew it. */
final class HeldReader {
    private static final Comparator<Certification> AS_TOLD = Comparator.comparing(Certification::name)
            .thenComparing(Certification::obtained, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Certification::renewed, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HeldReader::verification);

    private final CertificationTables tables;
    private final CertificateNames names;

    HeldReader(CertificationTables tables, CertificateNames names) {
        this.tables = tables;
        this.names = names;
    }

    /** In the order of the catalogue, what is not recognised last; null where nothing was said. */
    @Nullable
    List<HeldCertificate> read(Holdings holdings, Judgement judgement, Standpoint standpoint) {
        List<Recognised> told = holdings.recognised();
        return told == null
                ? null
                : told.stream()
                        .sorted(Comparator.comparingInt(this::place).thenComparing(Recognised::told, AS_TOLD))
                        .map(one -> held(one.told(), one.certificate(), judgement.asOf(), standpoint))
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

    private HeldCertificate held(
            Certification told, @Nullable Certificate certificate, LocalDate asOf, Standpoint standpoint) {
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
        LocalDate expires = expires(told, certificate);
        CertificateStatus status = status(told, certificate, expires, asOf);
        RemarkRow remark = remark(certificate, status, standpoint);
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

    /** Counted from the last renewal, or else from the day it was obtained. */
    private @Nullable LocalDate expires(Certification told, Certificate certificate) {
        LocalDate since = since(told);
        Integer months = tables.catalogue().issuerOf(certificate).validMonths();
        return since == null || months == null ? null : since.plusMonths(months);
    }

    private static @Nullable LocalDate since(Certification told) {
        return told.renewed() == null ? told.obtained() : told.renewed();
    }

    private CertificateStatus status(
            Certification told, Certificate certificate, @Nullable LocalDate expires, LocalDate asOf) {
        boolean canExpire = tables.catalogue().issuerOf(certificate).validMonths() != null;
        if (canExpire && (names.saysExpired(told.name()) || (expires != null && asOf.isAfter(expires)))) {
            return CertificateStatus.EXPIRED;
        }
        return since(told) == null ? CertificateStatus.UNKNOWN : CertificateStatus.VALID;
    }

    private @Nullable RemarkRow remark(Certificate certificate, CertificateStatus status, Standpoint standpoint) {
        return switch (status) {
            case VALID -> null;
            case UNKNOWN -> remark(RouteRemark.NO_DATE);
            case EXPIRED -> {
                RenewalRow row = tables.route().renewals().first(standpoint.withExpired(certificate));
                yield new RemarkRow(RouteRemark.HELD, row.says(), row.claims());
            }
        };
    }

    private RemarkRow remark(RouteRemark remark) {
        return tables.route().remark(remark);
    }
}
